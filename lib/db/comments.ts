import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** Words between the unit and the bureau; a letter is what a return says. */
export type CommentRow = {
  readonly id: string
  readonly kind: 'comment' | 'letter'
  readonly words: string
  /** The place of the booklet it speaks of (`anchor` in lib/document); null speaks of the whole disclosure. */
  readonly anchor: string | null
  /** What the place was called, and what stood there, when it was spoken of. */
  readonly place: string | null
  readonly quote: string | null
  /** Said by the bureau, not by the unit. */
  readonly ofBureau: boolean
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
  /** 已处理: the unit's word on it. */
  readonly answer: string | null
  readonly answeredName: string | null
  /** 已解决: since when, and who says so. */
  readonly resolvedAt: string | null
  readonly resolvedName: string | null
}

export type NewComment = Pick<CommentRow, 'kind' | 'words' | 'anchor' | 'place' | 'quote' | 'ofBureau'>

/** Words that speak of the whole disclosure. */
export const ofTheWhole = (kind: CommentRow['kind'], words: string, ofBureau: boolean): NewComment => ({ kind, words, anchor: null, place: null, quote: null, ofBureau })

export const commentsOver = (client: Client) => ({
  of: async (disclosureId: string): Promise<readonly CommentRow[]> => {
    const rows = await client.comment.findMany({
      where: { disclosureId },
      select: { id: true, kind: true, words: true, anchor: true, place: true, quote: true, ofBureau: true, byName: true, at: true, answer: true, answeredName: true, resolvedAt: true, resolvedName: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), resolvedAt: row.resolvedAt?.toISOString() ?? null }))
  },

  /** 已处理, with the unit's word; false where there is no such comment, or it is resolved already. */
  answer: async (disclosureId: string, id: string, words: string, by: Author, at: Date): Promise<boolean> => {
    const { count } = await client.comment.updateMany({ where: { id, disclosureId, kind: 'comment', resolvedAt: null }, data: { answer: words, answeredName: by.name, answeredAt: at } })
    return count === 1
  },

  /** 已解决; or, taken back, open again. */
  resolve: async (disclosureId: string, id: string, isResolved: boolean, by: Author, at: Date): Promise<boolean> => {
    const { count } = await client.comment.updateMany({ where: { id, disclosureId, kind: 'comment' }, data: isResolved ? { resolvedName: by.name, resolvedAt: at } : { resolvedName: null, resolvedAt: null } })
    return count === 1
  },

  add: async (disclosureId: string, comment: NewComment, by: Author, at: Date): Promise<void> => {
    await client.comment.create({ data: { disclosureId, ...comment, by: by.userId, byName: by.name, at } })
  },
})
