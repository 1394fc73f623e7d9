import { cellRef, placeOf, type CellRef } from '@/lib/report/cell'
import type { Template } from '@/lib/template/templates'
import { mustPrintSame } from './equality'
import type { RuleFinding, Subject } from './rule'
import { tableHere } from './there'

/** A cell of a summary table and the cell of the detailed table whose figure it carries. */
export type CarriedPair = { readonly summary: CellRef; readonly detail: CellRef }

const allPairs = new WeakMap<Template, readonly CarriedPair[]>()

const pairsOf = (template: Template): readonly CarriedPair[] => {
  let known = allPairs.get(template)
  if (known === undefined) {
    known = template.tables.flatMap(({ id, body }) =>
      body.kind !== 'fixed'
        ? []
        : body.rows.flatMap((row) =>
            // Carried sources of a fixed table are whole names of cells.
            row.cells.flatMap((cell) => (cell.kind === 'figure' && cell.from.kind === 'carried' ? [{ summary: cellRef(id, cell.row, cell.column), detail: cell.from.from as CellRef }] : [])),
          ),
    )
    allPairs.set(template, known)
  }
  return known
}

const between = new WeakMap<Template, Map<string, readonly CarriedPair[]>>()

/** What `summary` says it carries from `detail` (`T01` from `T03`), by the template: no line is forgotten when a form moves it. */
export const carriedBetween = (template: Template, summary: string, detail: string): readonly CarriedPair[] => {
  let known = between.get(template)
  if (known === undefined) between.set(template, (known = new Map()))
  const name = `${summary}<${detail}`
  let found = known.get(name)
  if (found === undefined) known.set(name, (found = pairsOf(template).filter((pair) => placeOf(pair.summary).table === summary && placeOf(pair.detail).table === detail)))
  return found
}

/** A summary table repeats the figures of the table it summarises, to the digit. */
export function* mustCarry(subject: Subject, summary: string, detail: string, totals: readonly CarriedPair[], words: { readonly what: string; readonly advice: string }): Iterable<RuleFinding> {
  const { report } = subject
  if (tableHere(report, summary) === undefined || tableHere(report, detail) === undefined) return
  for (const pairs of [totals, carriedBetween(report.template, summary, detail)])
    for (const pair of pairs) {
      // In a generated report a carried figure is the very same figure.
      const carried = report.cells.get(pair.summary)
      if (carried !== undefined && carried.value === (report.cells.get(pair.detail)?.value ?? null)) continue
      yield* mustPrintSame(subject, pair.summary, pair.detail, words)
    }
}
