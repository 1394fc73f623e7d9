import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import { assemble, toContract } from '@/lib/facts/facts'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

export const ExportFactsInput = z.object({ disclosureId: z.string() })
export type ExportFactsInput = z.output<typeof ExportFactsInput>

/** The facts as a file of the contract (`final-accounts-facts/1`), amounts in 元. */
export const exportFacts = async (actor: Actor, input: ExportFactsInput): Promise<Result<{ readonly fileName: string; readonly text: string }, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const facts = assemble({ templateId: row.templateId, fiscalYear: row.fiscalYear }, await db.facts.of(row.id))
  return ok({ fileName: `${row.unit.name}${row.fiscalYear}年度决算事实.json`, text: `${JSON.stringify(toContract(facts), null, 2)}\n` })
}
