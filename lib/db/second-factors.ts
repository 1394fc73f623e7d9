import 'server-only'
import type { Role } from '@/lib/workflow/actor'
import type { Client } from './client'
import type { Author } from './facts'

/** A role whose holders must have a second factor in a division. */
export type FactorRule = { readonly divisionCode: string; readonly role: Role; readonly byName: string; /** ISO 8601 */ readonly at: string }

/** An authenticator's secret and the spare codes, encrypted. */
export type SealedFactor = { readonly id: string; readonly secret: string; readonly backupCodes: string }

export const secondFactorsOver = (client: Client) => ({
  rulesOf: async (divisionCode: string): Promise<readonly FactorRule[]> => {
    const rows = await client.secondFactorRule.findMany({ where: { divisionCode }, select: { divisionCode: true, role: true, byName: true, at: true } })
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  },

  require: async (divisionCode: string, role: Role, by: Author, at: Date): Promise<void> => {
    const said = { by: by.userId, byName: by.name, at }
    await client.secondFactorRule.upsert({ where: { divisionCode_role: { divisionCode, role } }, create: { divisionCode, role, ...said }, update: said })
  },
  release: async (divisionCode: string, role: Role): Promise<void> => { await client.secondFactorRule.deleteMany({ where: { divisionCode, role } }) },

  /** Takes a person’s second factor away: they set a new one, if they must have one. */
  clear: async (userId: string): Promise<void> => {
    await client.twoFactor.deleteMany({ where: { userId } })
    await client.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } })
  },
  /** What is kept encrypted, of everybody. */
  sealed: async (): Promise<readonly SealedFactor[]> => client.twoFactor.findMany({ select: { id: true, secret: true, backupCodes: true } }),
  /** Puts what was encrypted anew in the place of what it was read from; false where somebody else wrote meanwhile. */
  reseal: async (before: SealedFactor, after: Omit<SealedFactor, 'id'>): Promise<boolean> => (await client.twoFactor.updateMany({ where: before, data: after })).count === 1,
  unlock: async (userId: string): Promise<void> => { await client.twoFactor.updateMany({ where: { userId }, data: { failedVerificationCount: 0, lockedUntil: null } }) },
})
