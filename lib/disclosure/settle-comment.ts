import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { editorRoles, reviewRoles } from '@/lib/workflow/transition'

const CommentOf = z.object({ disclosureId: z.string(), commentId: z.uuid() })

export const AnswerCommentInput = CommentOf.extend({ words: z.string().trim().min(1, { error: '请写一句怎么处理的' }).max(1000, { error: '超过 1000 字，请删减' }) })
export type AnswerCommentInput = z.output<typeof AnswerCommentInput>

/** 已处理: the unit says in a word what it did about a comment. */
export const answerComment = (actor: Actor, { disclosureId, commentId, words }: AnswerCommentInput): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const row = await db.disclosures.seenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })
    if (!editorRoles.some((role) => roles.has(role))) return err({ kind: 'not-an-editor' })
    return (await db.comments.answer(row.id, commentId, words, actor, new Date())) ? ok(null) : err({ kind: 'comment-settled' })
  })

export const ResolveCommentInput = CommentOf.extend({ isResolved: z.boolean() })
export type ResolveCommentInput = z.output<typeof ResolveCommentInput>

/** 已解决: the reviewer is content with it; or opens it again. */
export const resolveComment = (actor: Actor, { disclosureId, commentId, isResolved }: ResolveCommentInput): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const row = await db.disclosures.seenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })
    if (!reviewRoles.some((role) => roles.has(role))) return err({ kind: 'not-a-reviewer' })
    return (await db.comments.resolve(row.id, commentId, isResolved, actor, new Date())) ? ok(null) : err({ kind: 'comment-settled' })
  })
