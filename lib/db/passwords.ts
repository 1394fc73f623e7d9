import 'server-only'
import type { Client } from './client'

export const passwordsOver = (client: Client) => {
  /** The one in force, which a seed may have set, is kept among the former ones before it goes. */
  const remember = async (userId: string, at: Date): Promise<void> => {
    const row = await client.authCredential.findUnique({ where: { providerId_accountId: { providerId: 'credential', accountId: userId } }, select: { password: true } })
    if (row?.password == null || (await client.formerPassword.count({ where: { userId, hash: row.password } })) > 0) return
    await client.formerPassword.create({ data: { userId, hash: row.password, at } })
  }

  return {
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
      await remember(userId, at)
      await client.authCredential.upsert({
        where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
        create: { id: crypto.randomUUID(), providerId: 'credential', accountId: userId, userId, password: hash },
        update: { password: hash },
      })
      await client.formerPassword.create({ data: { userId, hash, at } })
    },

    /** A person who lost their way in has no password until they set a new one. */
    remove: async (userId: string, at: Date): Promise<void> => {
      await remember(userId, at)
      await client.authCredential.updateMany({ where: { userId, providerId: 'credential' }, data: { password: null } })
    },
  }
}
