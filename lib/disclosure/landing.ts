import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { type Database, inTransaction } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { FactWrite } from '@/lib/db/facts'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { plannedChanges, type Blanks, type PlannedChange } from '@/lib/workbook/plan'
import type { SectionReading } from '@/lib/workbook/workbook-reading'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { changeOf } from './fact-change'
import type { ImportedFacts } from './import-facts'
import { locksOn, type Locks } from './last-year'
import { counted, writableBy } from './writable'

/** What somebody chose in a preview. `sections`: keys joined by commas. `blanks`: what a blank cell does. `version`: what the preview was worked out on. */
export const LandingChoice = z.object({
  disclosureId: z.string(),
  version: z.coerce.number().int().min(1),
  sections: z.string().transform((text) => text.split(',').filter((key) => key !== '')).pipe(z.array(z.string()).min(1, { error: '一个部分也没有选，请至少选一个部分' })),
  blanks: z.enum(['keep', 'clear'], { error: '请选择空着的格怎么办' }),
})

/** `source`: the file as history calls it. `seen`: the version its sections were read for. */
export type Landing = { readonly disclosureId: string; readonly version: number; readonly seen: number; readonly sections: readonly SectionReading[]; readonly blanks: Blanks; readonly source: string }

export const factsRefused = (message: string): Result<never, Refusal> => err({ kind: 'facts-refused', path: '', message })

/** The sections asked for, if every one of them was understood to the last cell. */
export const chosen = (sections: readonly SectionReading[], keys: readonly string[], fileName: string): Result<readonly SectionReading[], Refusal> => {
  const found = keys.flatMap((key) => sections.filter((section) => section.key === key))
  if (found.length !== keys.length) return factsRefused(`“${fileName}”里没有所选的部分，请重新选择文件。`)
  const [bad] = found.filter((section) => section.problems.length > 0)
  const problem = bad?.problems[0]
  return problem === undefined ? ok(found) : factsRefused(`“${fileName}”的“${problem.sheet}”表 ${problem.cell}：${problem.reason}`)
}

/** Every change decided as if it were typed; one that may not be is a sentence, and nothing is written. */
export const decided = (row: DisclosureRow, stored: ReadonlyMap<FactKey, FactValue>, planned: readonly PlannedChange[], locks: Locks): Result<readonly FactWrite[], Refusal> => {
  const writes: FactWrite[] = []
  for (const { key, new: wanted } of planned) {
    const old = stored.get(key)
    const change = changeOf(row, key, old, old === undefined ? null : factText(old), wanted === null ? null : factText(wanted), locks)
    if (change.kind === 'refused') return factsRefused(`${factLabelAmong(stored, key, row.fiscalYear)}：${change.sentence}`)
    if (change.kind === 'write') writes.push({ key, old: old ?? null, new: change.value })
  }
  return ok(writes)
}

/** Writes changes of an import with their history and an event; nothing to write counts no version. The lock of `writableBy` is held. */
export const written = async (db: Database, row: DisclosureRow, writes: readonly FactWrite[], actor: Actor, { source, note }: { readonly source: string; readonly note: (count: number) => string }): Promise<Result<ImportedFacts, Refusal>> => {
  if (writes.length === 0) return ok({ version: row.version, changed: 0 })
  const at = new Date()
  const version = await counted(db, row, at)
  if (!version.ok) return version
  await db.facts.write(row.id, writes, actor, 'import', at, version.value, source)
  await db.events.record(row.id, { step: 'import', from: row.state, to: row.state, note: note(writes.length) }, actor, at)
  return ok({ version: version.value, changed: writes.length })
}

/** Lands what was chosen, all of it or nothing, with history. Landed twice it changes nothing the second time. */
export const landed = (actor: Actor, { disclosureId, version, seen, sections, blanks, source }: Landing): Promise<Result<ImportedFacts, Refusal>> =>
  inTransaction(async (db) => {
    const row = await writableBy(db, actor, disclosureId)
    if (!row.ok) return row
    // New items were named by what was stated then: whatever came in between, the file is read again.
    if (row.value.version !== version || row.value.version !== seen) return err({ kind: 'stale-version', current: row.value.version })
    const stored = await db.facts.of(row.value.id)
    const planned = plannedChanges(row.value, stored, sections, blanks)
    const writes = decided(row.value, stored, planned, await locksOn(db, row.value, planned.map(({ key }) => key)))
    return writes.ok ? written(db, row.value, writes.value, actor, { source, note: (count) => `${String(count)} 项，来自${source}` }) : writes
  })
