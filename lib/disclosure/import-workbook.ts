import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database, inTransaction } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { FactWrite } from '@/lib/db/facts'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { plannedChanges } from '@/lib/workbook/plan'
import type { SectionReading } from '@/lib/workbook/workbook-reading'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { changeOf } from './fact-change'
import type { ImportedFacts } from './import-facts'
import { locksOn, type Locks } from './last-year'
import { readingFor, WorkbookFile } from './workbook-file'
import { counted, writableBy } from './writable'

/** `sections`: keys joined by commas. `blanks`: what a blank cell does. `version`: what the preview was worked out on. */
export const ImportWorkbookInput = z.object({
  disclosureId: z.string(),
  version: z.coerce.number().int().min(1),
  file: WorkbookFile,
  sections: z.string().transform((text) => text.split(',').filter((key) => key !== '')).pipe(z.array(z.string()).min(1, { error: '一个部分也没有选，请至少选一个部分' })),
  blanks: z.enum(['keep', 'clear'], { error: '请选择空着的格怎么办' }),
})
export type ImportWorkbookInput = z.output<typeof ImportWorkbookInput>

const refused = (message: string): Result<never, Refusal> => err({ kind: 'facts-refused', path: '', message })

/** The sections asked for, if every one of them was understood to the last cell. */
const chosen = (sections: readonly SectionReading[], keys: readonly string[], fileName: string): Result<readonly SectionReading[], Refusal> => {
  const found = keys.flatMap((key) => sections.filter((section) => section.key === key))
  if (found.length !== keys.length) return refused(`“${fileName}”里没有所选的部分，请重新选择文件。`)
  const [bad] = found.filter((section) => section.problems.length > 0)
  const problem = bad?.problems[0]
  return problem === undefined ? ok(found) : refused(`“${fileName}”的“${problem.sheet}”表 ${problem.cell}：${problem.reason}`)
}

type Stored = ReadonlyMap<FactKey, FactValue>
type Planned = ReturnType<typeof plannedChanges>

/** Every change decided as if it were typed; one that may not be is a sentence, and nothing is written. */
const decided = (row: DisclosureRow, stored: Stored, planned: Planned, locks: Locks): Result<readonly FactWrite[], Refusal> => {
  const writes: FactWrite[] = []
  for (const { key, new: wanted } of planned) {
    const old = stored.get(key)
    const change = changeOf(row, key, old, old === undefined ? null : factText(old), wanted === null ? null : factText(wanted), locks)
    if (change.kind === 'refused') return refused(`${factLabelAmong(stored, key, row.fiscalYear)}：${change.sentence}`)
    if (change.kind === 'write') writes.push({ key, old: old ?? null, new: change.value })
  }
  return ok(writes)
}

/** Takes the chosen sections of a workbook, all of them or none, with history. The same workbook twice changes nothing the second time. */
export const importWorkbook = async (actor: Actor, input: ImportWorkbookInput): Promise<Result<ImportedFacts, Refusal>> => {
  // The file is read before anything is locked: it may take seconds.
  const seen = await database().disclosures.seenBy(actor, input.disclosureId)
  if (seen === null) return err({ kind: 'not-found' })
  const reading = await readingFor(seen, await database().facts.of(seen.id), input.file)
  if (!reading.ok) return reading
  const sections = chosen(reading.value.sections, input.sections, input.file.name)
  if (!sections.ok) return sections
  return inTransaction(async (db) => {
    const row = await writableBy(db, actor, input.disclosureId)
    if (!row.ok) return row
    // New items were named by what was stated then: whatever came in between, the file is read again.
    if (row.value.version !== input.version || row.value.version !== seen.version) return err({ kind: 'stale-version', current: row.value.version })
    const stored = await db.facts.of(row.value.id)
    const planned = plannedChanges(row.value, stored, sections.value, input.blanks)
    const writes = decided(row.value, stored, planned, await locksOn(db, row.value, planned.map(({ key }) => key)))
    if (!writes.ok) return writes
    if (writes.value.length === 0) return ok({ version: row.value.version, changed: 0 })
    const at = new Date()
    const version = await counted(db, row.value, at)
    if (!version.ok) return version
    await db.facts.write(row.value.id, writes.value, actor, 'import', at, version.value)
    await db.events.record(row.value.id, { step: 'import', from: row.value.state, to: row.value.state, note: `${String(writes.value.length)} 项，来自工作簿` }, actor, at)
    return ok({ version: version.value, changed: writes.value.length })
  })
}
