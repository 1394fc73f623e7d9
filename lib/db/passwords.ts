import 'server-only'
import type { Client } from './client'

export const passwordsOver = (client: Client) => ({
  /** The hash in force; null where the person has no password here. */
  hashOf: async (userId: string): Promise<string | null> => {
    const row = await client.authCredential.findUnique({ where: { providerId_accountId: { providerId: 'credential', accountId: userId } }, select: { password: true } })
    return row?.password ?? null
  },

  /** Hashes of the last `count` passwords, the newest first; the one in force is among them once it was set through here. */
  formerOf: async (userId: string, count: number): Promise<readonly string[]> => {
    const rows = await client.formerPassword.findMany({ where: { userId }, select: { hash: true }, orderBy: { id: 'desc' }, take: count })
    return rows.map(({ hash }) => hash)
  },

  set: async (userId: string, hash: string, at: Date): Promise<void> => {
    await client.authCredential.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
      create: { id: crypto.randomUUID(), providerId: 'credential', accountId: userId, userId, password: hash },
      update: { password: hash },
    })
    await client.formerPassword.create({ data: { userId, hash, at } })
  },

  /** A person who lost their way in has no password until they set a new one. */
  remove: async (userId: string): Promise<void> => { await client.authCredential.updateMany({ where: { userId, providerId: 'credential' }, data: { password: null } }) },
})
