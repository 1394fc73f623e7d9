import 'server-only'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { plannedChanges, type Blanks, type PlannedChange } from '@/lib/workbook/plan'
import type { Problem, SectionReading } from '@/lib/workbook/workbook-reading'

export type { Problem } from '@/lib/workbook/workbook-reading'

/** One fact before and after, as texts of `factText`; null is blank. `where` it stands in a text; absent in a workbook. */
export type SectionChange = { readonly key: FactKey; readonly label: string; readonly old: string | null; readonly new: string | null; readonly where?: string }

/** `changes` are the first few; the counts are of all. */
export type ChangesOfSection = { readonly changes: readonly SectionChange[]; readonly total: number; readonly added: number; readonly altered: number; readonly blanked: number }
export type SectionPlan = {
  readonly key: string
  readonly title: string
  /** What is taken where blank cells leave what is stated, and where they blank it. */
  readonly by: Readonly<Record<Blanks, ChangesOfSection>>
  readonly problems: readonly Problem[]
  readonly problemCount: number
  readonly notices: readonly Problem[]
}

const SHOWN = 300
export const SHOWN_PROBLEMS = 200

type Stored = ReadonlyMap<FactKey, FactValue>
const textOrNull = (value: FactValue | null): string | null => (value === null ? null : factText(value))

const summed = (row: DisclosureRow, stored: Stored, section: SectionReading, planned: readonly PlannedChange[]): ChangesOfSection => {
  const blanked = planned.filter((change) => change.new === null).length
  const added = planned.filter((change) => change.old === null).length
  const label = (key: FactKey): string => factLabelAmong(stored.has(key) ? stored : section.facts, key, row.fiscalYear)
  return {
    changes: planned.slice(0, SHOWN).map(({ key, old, new: next }) => ({ key, label: label(key), old: textOrNull(old), new: textOrNull(next), ...(section.whereOf === undefined ? {} : { where: section.whereOf(key) }) })),
    total: planned.length, added, blanked, altered: planned.length - added - blanked,
  }
}

/** What taking one section of a file would change. */
export const sectionPlan = (row: DisclosureRow, stored: Stored, section: SectionReading): SectionPlan => {
  const side = (blanks: Blanks): ChangesOfSection => summed(row, stored, section, plannedChanges(row, stored, [section], blanks))
  return { key: section.key, title: section.title, by: { keep: side('keep'), clear: side('clear') }, problems: section.problems.slice(0, SHOWN_PROBLEMS), problemCount: section.problems.length, notices: section.notices.slice(0, SHOWN_PROBLEMS) }
}
