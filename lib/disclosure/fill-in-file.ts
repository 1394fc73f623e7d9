import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import { assemble } from '@/lib/facts/facts'
import { fillInWorkbook } from '@/lib/workbook/fill-in'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { DraftFile } from './draft-file'

export const FillInFileInput = z.object({ disclosureId: z.string() })
export type FillInFileInput = z.output<typeof FillInFileInput>

/** The fill-in workbook of a disclosure, with what is stated already. */
export const fillInFile = async (actor: Actor, input: FillInFileInput): Promise<Result<DraftFile, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const facts = assemble({ templateId: row.templateId, fiscalYear: row.fiscalYear }, await db.facts.of(row.id))
  // Dated by its content: the same facts give the same bytes.
  const bytes = await fillInWorkbook(facts, Math.floor(Date.parse(row.updatedAt) / 1000))
  return ok({ bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `${row.unit.name}${String(row.fiscalYear)}年度决算填报工作簿.xlsx` })
}
