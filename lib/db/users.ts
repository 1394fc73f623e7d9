import 'server-only'
import type { RoleHeld } from '@/lib/workflow/actor'
import type { Client } from './client'

/** A person with an account, as sign-in needs them. */
export type UserRow = {
  readonly userId: string
  readonly account: string
  readonly name: string
  readonly disabled: boolean
  readonly roles: readonly RoleHeld[]
}

export type NewUser = {
  readonly account: string
  readonly name: string
  readonly passwordHash: string
  readonly roles: readonly RoleHeld[]
}

export type StoredRole = { readonly role: RoleHeld['role']; readonly unitId: string | null; readonly divisionCode: string | null }

/** A check constraint keeps each role bound to the one thing it is held towards. */
export const roleHeld = ({ role, unitId, divisionCode }: StoredRole): RoleHeld => {
  if ((role === 'preparer' || role === 'unitHead') && unitId !== null) return { role, unitId }
  if (role !== 'preparer' && role !== 'unitHead' && divisionCode !== null) return { role, divisionCode }
  throw new Error(`role ${role} is bound to nothing`)
}

const userColumns = { id: true, username: true, name: true, disabledAt: true, roles: { select: { role: true, unitId: true, divisionCode: true } } } as const

/** The sign-in library wants an address for everyone; nothing is ever sent there. */
export const addressOf = (account: string): string => `${account.toLowerCase()}@account.invalid`

export const usersOver = (client: Client) => ({
  byId: async (userId: string): Promise<UserRow | null> => {
    const row = await client.user.findUnique({ where: { id: userId }, select: userColumns })
    if (row === null) return null
    return { userId: row.id, account: row.username ?? '', name: row.name, disabled: row.disabledAt !== null, roles: row.roles.map(roleHeld) }
  },

  /** Adds a person with a password and roles; for an account that exists: sets name, password and roles anew. */
  keep: async (user: NewUser): Promise<string> => {
    const account = user.account.toLowerCase()
    const said = { name: user.name, username: account, displayUsername: user.account, disabledAt: null }
    const { id } = await client.user.upsert({
      where: { username: account },
      create: { id: crypto.randomUUID(), email: addressOf(account), emailVerified: true, ...said },
      update: said,
      select: { id: true },
    })
    await client.authCredential.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: id } },
      create: { id: crypto.randomUUID(), providerId: 'credential', accountId: id, userId: id, password: user.passwordHash },
      update: { password: user.passwordHash },
    })
    await client.userRole.deleteMany({ where: { userId: id } })
    await client.userRole.createMany({ data: user.roles.map((held) => ({ userId: id, ...held })) })
    return id
  },

  /** Who works for a unit: 填报人 and 单位负责人 whose accounts are in use. */
  ofUnit: async (unitId: string): Promise<readonly string[]> => {
    const rows = await client.user.findMany({ where: { disabledAt: null, roles: { some: { unitId } } }, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  /** 单位负责人 of a unit whose accounts are in use. */
  headsOf: async (unitId: string): Promise<readonly { readonly userId: string; readonly name: string }[]> => {
    const rows = await client.user.findMany({ where: { disabledAt: null, roles: { some: { unitId, role: 'unitHead' } } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
    return rows.map(({ id, name }) => ({ userId: id, name }))
  },

  /** Who reviews for a division: 财政审核人 and 财政管理员 whose accounts are in use. */
  reviewersOf: async (divisionCode: string): Promise<readonly { readonly userId: string; readonly name: string }[]> => {
    const rows = await client.user.findMany({ where: { disabledAt: null, roles: { some: { divisionCode, role: { in: ['reviewer', 'bureauAdministrator'] } } } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
    return rows.map(({ id, name }) => ({ userId: id, name }))
  },

  /** Stops an account (停用): its sessions end now. */
  disable: async (userId: string, at: Date): Promise<void> => {
    await client.user.update({ where: { id: userId }, data: { disabledAt: at } })
    await client.authSession.deleteMany({ where: { userId } })
  },

  /**
   * Counts one attempt to sign in before its password is looked at, so that many at once cannot all slip through.
   * From the `limit`-th wrong one the account is shut until `lockUntil`; counting starts anew after a pause or a lock.
   */
  countAttempt: async (account: string, at: Date, rule: { readonly limit: number; readonly since: Date; readonly lockUntil: Date }): Promise<{ readonly attempts: number; readonly lockedUntil: Date | null }> => {
    const rows = await client.$queryRaw<{ failures: number; locked_until: Date | null }[]>`
      INSERT INTO sign_in_failures AS held (account, failures, last_at, locked_until) VALUES (${account}, 1, ${at}, NULL)
      ON CONFLICT (account) DO UPDATE SET
        failures = CASE
          WHEN held.locked_until > ${at} THEN held.failures + 1
          WHEN held.locked_until IS NOT NULL OR held.last_at < ${rule.since} THEN 1
          ELSE held.failures + 1 END,
        locked_until = CASE
          WHEN held.locked_until > ${at} THEN held.locked_until
          WHEN held.locked_until IS NOT NULL OR held.last_at < ${rule.since} THEN NULL
          WHEN held.failures + 1 >= ${rule.limit} THEN ${rule.lockUntil}::timestamptz
          ELSE NULL END,
        last_at = ${at}
      RETURNING failures, locked_until`
    const [row] = rows
    if (row === undefined) throw new Error('an upsert answered no row')
    return { attempts: row.failures, lockedUntil: row.locked_until }
  },

  failures: async (account: string): Promise<{ readonly failures: number; readonly lockedUntil: Date | null } | null> =>
    client.signInFailure.findUnique({ where: { account }, select: { failures: true, lockedUntil: true } }),

  /** Sessions that ran out are of no use to anyone. */
  endExpiredSessions: async (now: Date): Promise<void> => {
    await client.authSession.deleteMany({ where: { expiresAt: { lt: now } } })
  },

  /** Wipes one account's slate, and every line older than `olderThan`. */
  forgetFailures: async (account: string, olderThan: Date): Promise<void> => {
    await client.signInFailure.deleteMany({ where: { OR: [{ account }, { lastAt: { lt: olderThan } }] } })
  },
})
