import type { CellRef } from './cell'
import { cellName, cellPlace, exactWords } from './label'
import { printedFigure } from './print'
import { cellAt, factRef, type Report } from './report'

/** One step of “where does this number come from?”. Plain JSON: frozen with a publication. */
export type TracePart = { readonly ref: CellRef; readonly label: string; readonly exact: string }
export type Trace = {
  readonly ref: CellRef
  /** `公开01表 行31` */
  readonly place: string
  /** `总计` */
  readonly label: string
  /** As printed: `682.83`; empty for zero and blank. */
  readonly printed: string
  /** `6,828,340.00` in 元, or a whole number. */
  readonly exact: string
  readonly measure: 'amount' | 'count'
  readonly how: 'stated' | 'sum' | 'carried' | 'graded'
  /** What it is the sum of (figures that are not blank), or the cell or fact it is taken from. */
  readonly parts: readonly TracePart[]
}

const part = (report: Report, ref: CellRef): TracePart => ({ ref, label: `${cellPlace(report, ref)}${ref.startsWith('facts!') ? '' : ` ${cellName(report, ref)}`}`, exact: exactWords(report, ref) })

/** One step back from a cell; undefined where there is no such cell. Walk on with the parts' refs. */
export const traceOf = (report: Report, ref: CellRef): Trace | undefined => {
  const cell = cellAt(report, ref)
  if (cell === undefined) return undefined
  const head = { ref, place: cellPlace(report, ref), label: cellName(report, ref), printed: printedFigure(report, ref), exact: exactWords(report, ref), measure: cell.measure }
  switch (cell.from.kind) {
    case 'fact':
      return { ...head, how: 'stated', parts: ref.startsWith('facts!') ? [] : [part(report, factRef(cell.from.key))] }
    case 'sum':
      return { ...head, how: 'sum', parts: cell.from.of.filter((each) => cellAt(report, each)?.value != null).map((each) => part(report, each)) }
    case 'carried':
      return { ...head, how: 'carried', parts: [part(report, cell.from.from)] }
    case 'graded':
      return { ...head, how: 'graded', parts: [] }
  }
}

/**
 * Every figure that is not blank with its trace, and the facts behind it: what a publication keeps so that the public can ask.
 * `cited` are the cells that sentences cite: last year's figures stand in no table.
 */
export const tracesOf = (report: Report, cited: Iterable<CellRef> = []): Readonly<Record<CellRef, Trace>> => {
  const traces: Record<CellRef, Trace> = {}
  const add = (ref: CellRef): void => {
    if (Object.hasOwn(traces, ref)) return
    const trace = traceOf(report, ref)
    if (trace === undefined) return
    traces[ref] = trace
    for (const each of trace.parts) add(each.ref)
  }
  for (const cell of report.cells.values()) if (cell.value !== null) add(cell.ref)
  for (const ref of cited) add(ref)
  return traces
}

/** The stated facts a cell rests on, every level down: what to open when a figure is wrong. */
export const factsBehind = (report: Report, ref: CellRef): readonly string[] => {
  const keys = new Set<string>()
  const walk = (at: CellRef): void => {
    const cell = cellAt(report, at)
    if (cell === undefined) return
    if (cell.from.kind === 'fact') keys.add(cell.from.key)
    else if (cell.from.kind === 'sum') cell.from.of.forEach(walk)
    else if (cell.from.kind === 'carried') walk(cell.from.from)
  }
  walk(ref)
  return [...keys]
}
