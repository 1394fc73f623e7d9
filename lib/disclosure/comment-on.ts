import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { CommentRow } from '@/lib/db/comments'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

/** `cell`: the cell the words are anchored to; null speaks of the whole disclosure. */
export const CommentInput = z.object({
  disclosureId: z.string(),
  words: z.string().trim().min(1, { error: '请写下意见' }).max(4000, { error: '意见超过 4000 字，请删减' }),
  cell: z.string().max(300).nullable().default(null),
})
export type CommentInput = z.output<typeof CommentInput>

/** Adds words to the conversation between unit and bureau; both may speak at any time. */
export const commentOn = (actor: Actor, input: CommentInput): Promise<Result<readonly CommentRow[], Refusal>> =>
  inTransaction(async (db) => {
    const row = await db.disclosures.seenBy(actor, input.disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    await db.comments.add(row.id, { kind: 'comment', words: input.words, cell: input.cell }, actor, new Date())
    return ok(await db.comments.of(row.id))
  })
