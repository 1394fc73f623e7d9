import 'server-only'
import type { Client } from './client'

/** A narrowing of a list under a name. `query`: what stands after the question mark of its address. */
export type SavedViewRow = { readonly name: string; readonly query: string }

export const savedViewsOver = (client: Client) => ({
  of: async (userId: string, place: string): Promise<readonly SavedViewRow[]> => client.savedView.findMany({ where: { userId, place }, select: { name: true, query: true }, orderBy: { name: 'asc' } }),

  keep: async (userId: string, place: string, name: string, query: string): Promise<void> => {
    await client.savedView.upsert({ where: { userId_place_name: { userId, place, name } }, create: { userId, place, name, query }, update: { query } })
  },

  remove: async (userId: string, place: string, name: string): Promise<void> => {
    await client.savedView.deleteMany({ where: { userId, place, name } })
  },
})
