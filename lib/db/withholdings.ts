import 'server-only'
import { isWithholdable, type WithholdablePart } from '@/lib/document/withheld'
import type { Client } from './client'
import type { Author } from './facts'

/** What the bureau withholds of a disclosure, why, who and when (ISO 8601); no parts: it was taken back. */
export type WithholdingRow = { readonly parts: readonly WithholdablePart[]; readonly because: string; readonly byName: string; readonly at: string }

export const withholdingsOver = (client: Client) => ({
  /** What holds now; null where nobody ever withheld anything. */
  of: async (disclosureId: string): Promise<WithholdingRow | null> => {
    const row = await client.withholding.findFirst({ where: { disclosureId }, select: { parts: true, because: true, byName: true, at: true }, orderBy: { id: 'desc' } })
    return row === null ? null : { ...row, parts: row.parts.filter(isWithholdable), at: row.at.toISOString() }
  },

  add: async (disclosureId: string, parts: readonly WithholdablePart[], because: string, by: Author, at: Date): Promise<void> => {
    await client.withholding.create({ data: { disclosureId, parts: [...parts], because, by: by.userId, byName: by.name, at } })
  },
})
