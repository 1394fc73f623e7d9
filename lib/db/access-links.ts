import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

export type LinkPurpose = 'invitation' | 'recovery'

/** A link as its holder meets it. `standing` says why it no longer opens anything. */
export type LinkRow = { readonly id: string; readonly userId: string; readonly account: string; readonly name: string; readonly purpose: LinkPurpose; readonly standing: 'open' | 'used' | 'ended' | 'expired' }

export const accessLinksOver = (client: Client) => ({
  /** Gives a person a link; one they had before ends. */
  give: async (link: { readonly userId: string; readonly purpose: LinkPurpose; readonly tokenHash: string; readonly expiresAt: Date }, by: Author, at: Date): Promise<void> => {
    await client.accessLink.updateMany({ where: { userId: link.userId, usedAt: null, endedAt: null }, data: { endedAt: at } })
    await client.accessLink.create({ data: { ...link, by: by.userId, byName: by.name, at } })
  },

  byHash: async (tokenHash: string, now: Date): Promise<LinkRow | null> => {
    const row = await client.accessLink.findUnique({ where: { tokenHash }, select: { id: true, userId: true, purpose: true, usedAt: true, endedAt: true, expiresAt: true, user: { select: { username: true, displayUsername: true, name: true, disabledAt: true } } } })
    if (row === null) return null
    const { id, userId, purpose, user } = row
    const standing = row.usedAt !== null ? 'used' : row.endedAt !== null || user.disabledAt !== null ? 'ended' : row.expiresAt <= now ? 'expired' : 'open'
    return { id, userId, purpose, standing, account: user.displayUsername ?? user.username ?? '', name: user.name }
  },

  /** Takes the link, once: false where somebody was first. */
  use: async (id: string, at: Date): Promise<boolean> => {
    const { count } = await client.accessLink.updateMany({ where: { id, usedAt: null, endedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } })
    return count === 1
  },

  endAll: async (userId: string, at: Date): Promise<void> => { await client.accessLink.updateMany({ where: { userId, usedAt: null, endedAt: null }, data: { endedAt: at } }) },
})
