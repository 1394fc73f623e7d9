import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** A unit’s wish to have back what it handed in. Times are ISO 8601; `answer` null while it waits. */
export type UnlockRow = { readonly id: string; readonly because: string; readonly by: string; readonly byName: string; readonly at: string; readonly answer: { readonly granted: boolean; readonly words: string; readonly byName: string; readonly at: string } | null }

export const unlocksOver = (client: Client) => ({
  /** The latest wish, waiting or answered; one that lapsed is none. */
  lastOf: async (disclosureId: string): Promise<UnlockRow | null> => {
    const row = await client.unlockRequest.findFirst({ where: { disclosureId, OR: [{ answeredAt: null }, { granted: { not: null } }] }, orderBy: { id: 'desc' } })
    if (row === null) return null
    const { id, because, by, byName, at, answeredAt, answeredName, granted, answer } = row
    return { id, because, by, byName, at: at.toISOString(), answer: answeredAt === null || granted === null ? null : { granted, words: answer ?? '', byName: answeredName ?? '', at: answeredAt.toISOString() } }
  },

  isAsked: async (disclosureId: string): Promise<boolean> => (await client.unlockRequest.count({ where: { disclosureId, answeredAt: null } })) > 0,

  openAmong: async (disclosureIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await client.unlockRequest.findMany({ where: { disclosureId: { in: [...disclosureIds] }, answeredAt: null }, select: { disclosureId: true } })
    return new Set(rows.map(({ disclosureId }) => disclosureId))
  },

  ask: async (disclosureId: string, because: string, by: Author, at: Date): Promise<void> => { await client.unlockRequest.create({ data: { disclosureId, because, by: by.userId, byName: by.name, at } }) },

  /** Answers the wish that waits; nothing, where none does. */
  answer: async (disclosureId: string, answer: { readonly granted: boolean; readonly words: string }, by: Author, at: Date): Promise<void> => {
    await client.unlockRequest.updateMany({ where: { disclosureId, answeredAt: null }, data: { granted: answer.granted, answer: answer.words, answeredAt: at, answeredName: by.name } })
  },

  /** Another step made it needless. */
  lapse: async (disclosureId: string, by: Author, at: Date): Promise<void> => { await client.unlockRequest.updateMany({ where: { disclosureId, answeredAt: null }, data: { answeredAt: at, answeredName: by.name } }) },
})
