import 'server-only'
import type { Client } from './client'

/** Somebody who has a disclosure open: where in it they are, and whether they may write there. */
export type PresenceRow = { readonly name: string; readonly place: string; readonly edits: boolean }

export const presencesOver = (client: Client) => ({
  /** Says that a person is here. Written only where they moved, or where what is written is older than `stale`. */
  keep: async (disclosureId: string, userId: string, { place, edits }: Pick<PresenceRow, 'place' | 'edits'>, at: Date, stale: Date): Promise<void> => {
    await client.$executeRaw`
      INSERT INTO presences AS held (disclosure_id, user_id, place, edits, seen_at) VALUES (${disclosureId}::uuid, ${userId}, ${place}, ${edits}, ${at})
      ON CONFLICT (disclosure_id, user_id) DO UPDATE SET place = EXCLUDED.place, edits = EXCLUDED.edits, seen_at = EXCLUDED.seen_at
      WHERE held.place <> EXCLUDED.place OR held.edits <> EXCLUDED.edits OR held.seen_at < ${stale}`
  },

  /** Who else was seen since then, in the order of their names. */
  othersThan: async (disclosureId: string, userId: string, since: Date): Promise<readonly PresenceRow[]> => {
    const rows = await client.presence.findMany({
      where: { disclosureId, userId: { not: userId }, seenAt: { gte: since } },
      select: { place: true, edits: true, user: { select: { name: true } } },
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    })
    return rows.map(({ user, ...row }) => ({ ...row, name: user.name }))
  },

  /** Clears away who has not been seen since then, in any disclosure. */
  clearBefore: async (since: Date): Promise<void> => {
    await client.presence.deleteMany({ where: { seenAt: { lt: since } } })
  },
})
