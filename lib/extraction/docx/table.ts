import 'server-only'
import type { GridCell, GridRow } from '@/lib/recognition/layout'

/** A cell as Word stores it: `goesUp`: it continues the one above. */
export type StoredCell = { text: string; colSpan: number; goesUp: boolean; goesLeft: boolean }
export type StoredRow = { readonly cells: StoredCell[]; before: number; isDeleted: boolean; readonly line: number }

type Open = { cell: GridCell & { rowSpan: number; colSpan: number }; row: number }

/** Stored rows as a grid: cells that continue another are part of its span. */
export const gridRows = (stored: readonly StoredRow[]): readonly GridRow[] => {
  const kept = stored.filter(({ isDeleted }) => !isDeleted)
  const above = new Map<number, Open>()
  return kept.map((row, index) => {
    const cells: Open['cell'][] = []
    let column = row.before
    for (const { text, colSpan, goesUp, goesLeft } of row.cells) {
      const open = above.get(column)
      const last = cells.at(-1)
      if (goesLeft && last !== undefined) last.colSpan += colSpan
      else if (goesUp && open !== undefined && open.row === index - 1) {
        open.cell.rowSpan += 1
        open.row = index
      } else {
        const cell = { text, column, colSpan, rowSpan: 1 }
        cells.push(cell)
        above.set(column, { cell, row: index })
      }
      column += colSpan
    }
    return { cells, where: { page: null, line: row.line, sheet: null } }
  })
}
