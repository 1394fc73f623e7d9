import 'server-only'
import type { Client } from './client'

/** A note to one person inside the program. Times are ISO 8601. */
export type InboxRow = { readonly id: string; readonly disclosureId: string | null; readonly words: string; readonly byName: string; readonly at: string; readonly readAt: string | null }

const MOST = 200

export const inboxOver = (client: Client) => ({
  of: async (userId: string): Promise<readonly InboxRow[]> => {
    const rows = await client.inboxNote.findMany({ where: { userId }, select: { id: true, disclosureId: true, words: true, byName: true, at: true, readAt: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST })
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }))
  },

  unreadOf: async (userId: string): Promise<number> => client.inboxNote.count({ where: { userId, readAt: null } }),

  add: async (userIds: readonly string[], note: { readonly disclosureId: string | null; readonly words: string; readonly byName: string }, at: Date): Promise<void> => {
    await client.inboxNote.createMany({ data: userIds.map((userId) => ({ userId, ...note, at })) })
  },

  markRead: async (userId: string, at: Date): Promise<void> => {
    await client.inboxNote.updateMany({ where: { userId, readAt: null }, data: { readAt: at } })
  },
})
