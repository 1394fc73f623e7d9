import 'server-only'
import type { z } from 'zod'
import { err, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { ImportedFacts } from './import-facts'
import { chosen, landed, LandingChoice } from './landing'
import { readingFor, WorkbookFile } from './workbook-file'

export const ImportWorkbookInput = LandingChoice.extend({ file: WorkbookFile })
export type ImportWorkbookInput = z.output<typeof ImportWorkbookInput>

/** Takes the chosen sections of a workbook, all of them or none, with history. The same workbook twice changes nothing the second time. */
export const importWorkbook = async (actor: Actor, { disclosureId, version, file, sections, blanks }: ImportWorkbookInput): Promise<Result<ImportedFacts, Refusal>> => {
  // The file is read before anything is locked: it may take seconds.
  const seen = await database().disclosures.seenBy(actor, disclosureId)
  if (seen === null) return err({ kind: 'not-found' })
  const reading = await readingFor(seen, await database().facts.of(seen.id), file)
  if (!reading.ok) return reading
  const taken = chosen(reading.value.sections, sections, file.name)
  return taken.ok ? landed(actor, { disclosureId, version, seen: seen.version, sections: taken.value, blanks, source: `工作簿“${file.name}”` }) : taken
}
