import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { plannedChanges, type Blanks, type PlannedChange } from '@/lib/workbook/plan'
import type { Problem, SectionReading } from '@/lib/workbook/workbook-reading'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { readingFor, WorkbookFile } from './workbook-file'

export const PreviewWorkbookInput = z.object({ disclosureId: z.string(), file: WorkbookFile })
export type PreviewWorkbookInput = z.output<typeof PreviewWorkbookInput>

/** One fact before and after, as texts of `factText`; null is blank. */
export type WorkbookChange = { readonly key: FactKey; readonly label: string; readonly old: string | null; readonly new: string | null }
/** `changes` are the first few; the counts are of all. */
export type ChangesOfSection = { readonly changes: readonly WorkbookChange[]; readonly total: number; readonly added: number; readonly altered: number; readonly blanked: number }
export type SectionPlan = {
  readonly key: string
  readonly title: string
  /** What is taken where blank cells leave what is stated, and where they blank it. */
  readonly by: Readonly<Record<Blanks, ChangesOfSection>>
  readonly problems: readonly Problem[]
  readonly problemCount: number
  readonly notices: readonly Problem[]
}
/** What importing the workbook would do to the disclosure of this version. Nothing is written yet. */
export type WorkbookPlan = { readonly version: number; readonly kind: 'fill-in' | 'tables'; readonly sections: readonly SectionPlan[]; readonly missing: readonly string[]; readonly ignored: readonly string[]; readonly notices: readonly Problem[] }

export type { Problem } from '@/lib/workbook/workbook-reading'

const SHOWN = 300
const SHOWN_PROBLEMS = 200

type Stored = ReadonlyMap<FactKey, FactValue>

const textOrNull = (value: FactValue | null): string | null => (value === null ? null : factText(value))

const summed = (row: DisclosureRow, stored: Stored, section: SectionReading, planned: readonly PlannedChange[]): ChangesOfSection => {
  const blanked = planned.filter((change) => change.new === null).length
  const added = planned.filter((change) => change.old === null).length
  const label = (key: FactKey): string => factLabelAmong(stored.has(key) ? stored : section.facts, key, row.fiscalYear)
  return {
    changes: planned.slice(0, SHOWN).map(({ key, old, new: next }) => ({ key, label: label(key), old: textOrNull(old), new: textOrNull(next) })),
    total: planned.length, added, blanked, altered: planned.length - added - blanked,
  }
}

const planOf = (row: DisclosureRow, stored: Stored, section: SectionReading): SectionPlan => {
  const side = (blanks: Blanks): ChangesOfSection => summed(row, stored, section, plannedChanges(row, stored, [section], blanks))
  return { key: section.key, title: section.title, by: { keep: side('keep'), clear: side('clear') }, problems: section.problems.slice(0, SHOWN_PROBLEMS), problemCount: section.problems.length, notices: section.notices.slice(0, SHOWN_PROBLEMS) }
}

/** Reads a workbook and says, section by section, what it would change and what was not understood. */
export const previewWorkbook = async (actor: Actor, input: PreviewWorkbookInput): Promise<Result<WorkbookPlan, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const stored = await db.facts.of(row.id)
  const reading = await readingFor(row, stored, input.file)
  if (!reading.ok) return reading
  const { kind, sections, missing, ignored, notices } = reading.value
  return ok({ version: row.version, kind, missing, ignored, notices: notices.slice(0, SHOWN_PROBLEMS), sections: sections.map((section) => planOf(row, stored, section)) })
}
