import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { SavedViewRow } from '@/lib/db/saved-views'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

export type { SavedViewRow } from '@/lib/db/saved-views'

/** The narrowings of the review queue that this person keeps, by name. */
export const savedViews = (actor: Actor): Promise<readonly SavedViewRow[]> => database().savedViews.of(actor.userId, 'review')

export const SaveViewInput = z.object({ name: z.string().trim().min(1, { error: '请给视图起个名字' }).max(20, { error: '名字超过 20 字，请缩短' }), query: z.string().max(500) })
export type SaveViewInput = z.output<typeof SaveViewInput>

/** Keeps the narrowing under a name; a name used before means this one from now on. */
export const saveView = async (actor: Actor, { name, query }: SaveViewInput): Promise<Result<null, Refusal>> => {
  await database().savedViews.keep(actor.userId, 'review', name, query)
  return ok(null)
}

export const RemoveViewInput = z.object({ name: z.string() })
export type RemoveViewInput = z.output<typeof RemoveViewInput>

export const removeView = async (actor: Actor, { name }: RemoveViewInput): Promise<Result<null, Refusal>> => {
  await database().savedViews.remove(actor.userId, 'review', name)
  return ok(null)
}
