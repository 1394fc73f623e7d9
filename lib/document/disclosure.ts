import { spansText, type Narrative } from '@/lib/narrative/narrative'
import { printedNotes, printedRow } from '@/lib/report/print'
import { printedTables, type Report } from '@/lib/report/report'
import type { JudgedFinding } from '@/lib/rules/finding'

export const DISCLOSURE_FORMAT = 'final-accounts-disclosure/1'

/** What is computed, in the contract's shape (`final-accounts-disclosure/1`): every cell as the string on paper. */
export type Disclosure = {
  readonly format: typeof DISCLOSURE_FORMAT
  readonly template: string
  readonly fiscalYear: number
  readonly budgetUnit: Report['facts']['budgetUnit']
  readonly tables: readonly { readonly id: string; readonly title: string; readonly columns: readonly string[]; readonly body: readonly (readonly string[])[]; readonly notes: readonly string[] }[]
  readonly narrative: readonly { readonly number: string; readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly findings: readonly JudgedFinding[]
}

export const toDisclosure = (report: Report, narrative: Narrative, findings: readonly JudgedFinding[]): Disclosure => ({
  format: DISCLOSURE_FORMAT,
  template: report.template.id,
  fiscalYear: report.template.fiscalYear,
  budgetUnit: report.facts.budgetUnit,
  tables: printedTables(report).map((table) => ({
    id: table.template.number,
    title: table.template.title,
    columns: table.template.columns.map((column) => column.label),
    body: table.rows.map((row) => printedRow(report, row)),
    notes: printedNotes(report, table),
  })),
  narrative: narrative.sections.map((section) => ({ number: section.number, heading: section.heading, paragraphs: section.paragraphs.map((paragraph) => spansText(paragraph.spans)) })),
  findings,
})
