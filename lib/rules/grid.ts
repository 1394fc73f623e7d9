import { figureOf, type Figure } from '@/lib/money/amount'
import type { Cell } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import { tableHere } from './there'

/** A row of a table by code: its code (or `total`) and the figures of its columns, left to right. */
export type GridRow = { readonly code: string; readonly level: 0 | 1 | 2 | undefined; readonly cells: readonly Cell[] }

const ZERO = figureOf('0')

const grids = new WeakMap<Report, Map<string, readonly GridRow[]>>()

/** The rows of a table by code, in printed order; none where the report has no such table. */
export const gridOf = (report: Report, id: string): readonly GridRow[] => {
  let known = grids.get(report)
  if (known === undefined) grids.set(report, (known = new Map()))
  let rows = known.get(id)
  if (rows === undefined) {
    rows = (tableHere(report, id)?.rows ?? []).map((row) => ({
      code: row.key,
      level: row.level,
      cells: row.cells.map((cell) => (cell.kind === 'figure' ? report.cells.get(cell.ref) : undefined)).filter((cell) => cell !== undefined),
    }))
    known.set(id, rows)
  }
  return rows
}

const itemRows = new WeakMap<Report, Map<string, ReadonlyMap<string, GridRow>>>()

/** The 项 rows of a table by code, by their code. */
export const itemsByCode = (report: Report, id: string): ReadonlyMap<string, GridRow> => {
  let known = itemRows.get(report)
  if (known === undefined) itemRows.set(report, (known = new Map()))
  let rows = known.get(id)
  if (rows === undefined) known.set(id, (rows = new Map(gridOf(report, id).flatMap((row) => (row.level === 2 ? [[row.code, row] as const] : [])))))
  return rows
}

const codeSets = new WeakMap<Report, Map<string, ReadonlySet<string>>>()

/** The codes that any of these tables lists as 项. */
export const itemCodes = (report: Report, ...ids: readonly string[]): ReadonlySet<string> => {
  let known = codeSets.get(report)
  if (known === undefined) codeSets.set(report, (known = new Map()))
  const name = ids.join()
  let codes = known.get(name)
  if (codes === undefined) known.set(name, (codes = new Set(ids.flatMap((id) => [...itemsByCode(report, id).keys()]))))
  return codes
}

/** The exact figure of a 项 in a column (0 is the first), zero where blank or not listed. */
export const itemFigure = (report: Report, id: string, code: string, column: number): Figure => itemsByCode(report, id).get(code)?.cells[column]?.value ?? ZERO
