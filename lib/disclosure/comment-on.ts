import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { ofTheWhole, type CommentRow, type NewComment } from '@/lib/db/comments'
import { inTransaction, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { quotedAt } from '@/lib/document/anchor'
import { compose } from '@/lib/document/compose'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { judgedNow } from './judgement'
import { isOfBureau } from './of-bureau'

/** `anchor`: the place of the booklet the words speak of; null speaks of the whole disclosure. */
export const CommentInput = z.object({
  disclosureId: z.string(),
  words: z.string().trim().min(1, { error: '请写下意见' }).max(4000, { error: '意见超过 4000 字，请删减' }),
  anchor: z.string().min(1).max(300).nullable().default(null),
})
export type CommentInput = z.output<typeof CommentInput>

/** The quote is what the server finds at the place, whatever a page has shown. */
const anchored = async (db: Database, row: DisclosureRow, anchor: string, words: string, ofBureau: boolean): Promise<NewComment | null> => {
  const { report, narrative } = await judgedNow(db, row)
  const quoted = quotedAt(report, compose(report, narrative), anchor)
  return quoted === null ? null : { kind: 'comment', words, anchor, ...quoted, ofBureau }
}

/** Adds words to the conversation between unit and bureau; both may speak at any time, of the whole or of one place. */
export const commentOn = (actor: Actor, { disclosureId, words, anchor }: CommentInput): Promise<Result<readonly CommentRow[], Refusal>> =>
  inTransaction(async (db): Promise<Result<readonly CommentRow[], Refusal>> => {
    const row = await db.disclosures.seenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const ofBureau = isOfBureau(actor, row)
    const comment = anchor === null ? ofTheWhole('comment', words, ofBureau) : await anchored(db, row, anchor, words, ofBureau)
    if (comment === null) return err({ kind: 'place-gone' })
    await db.comments.add(row.id, comment, actor, new Date())
    return ok(await db.comments.of(row.id))
  })
