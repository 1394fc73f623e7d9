import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** How a bureau has its division use a form, in one respect. Never changed: the next one of the same subject counts. */
export type ChoiceRow = {
  readonly id: string
  /** `tails`, or the id of a rule. */
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly because: string
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
}

export const choicesOver = (client: Client) => ({
  /** From the first to the last. */
  of: async (divisionCode: string, templateId: string): Promise<readonly ChoiceRow[]> => {
    const rows = await client.bureauChoice.findMany({ where: { divisionCode, templateId }, select: { id: true, subject: true, from: true, to: true, because: true, byName: true, at: true }, orderBy: { id: 'asc' } })
    return rows.map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() }))
  },

  add: async (divisionCode: string, templateId: string, choice: Pick<ChoiceRow, 'subject' | 'from' | 'to' | 'because'>, by: Author, at: Date): Promise<void> => {
    await client.bureauChoice.create({ data: { divisionCode, templateId, ...choice, by: by.userId, byName: by.name, at } })
  },
})
