import type { Cell } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import { tableHere } from './there'

/** A row of a table by code: its code (or `total`) and the figures of its columns, left to right. */
export type GridRow = { readonly code: string; readonly level: 0 | 1 | 2 | undefined; readonly cells: readonly Cell[] }

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
      cells: row.cells.flatMap((cell) => {
        const found = cell.kind === 'figure' ? report.cells.get(cell.ref) : undefined
        return found === undefined ? [] : [found]
      }),
    }))
    known.set(id, rows)
  }
  return rows
}

/** The 项 rows of a table by code. */
export const itemsOf = (report: Report, id: string): readonly GridRow[] => gridOf(report, id).filter((row) => row.level === 2)
