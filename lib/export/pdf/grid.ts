import 'server-only'
import type { PrintedCell } from '@/lib/document/blocks'
import { isNumber, type Ruler } from './ruler'

/** White space at the left and right of a cell's text, in points. */
export const sideInset = 3

/** Letters in bold are a little wider. */
export const boldness = 1.07

export type Measures = { readonly size: number; readonly leading: number; readonly inset: number }

/** A cell with the place that spans give it. */
export type Placed = {
  readonly cell: PrintedCell
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

/** Where each cell stands once the spans of the cells above are taken off. */
export const placed = (rows: readonly (readonly PrintedCell[])[], columns: number): readonly Placed[] => {
  const out: Placed[] = []
  // The row from which each column is free again.
  const free = Array.from({ length: columns }, () => 0)
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column++
      if (column >= columns) break
      const colspan = Math.min(cell.colSpan ?? 1, columns - column)
      const rowspan = Math.min(cell.rowSpan ?? 1, rows.length - row)
      free.fill(row + rowspan, column, column + colspan)
      out.push({ cell, row, column, rowspan, colspan })
      column += colspan
    }
    // A row shorter than the grid ends in empty cells; the typesetter would pull up the next row into them.
    for (; column < columns; column++) if ((free[column] ?? 0) <= row) out.push({ cell: { text: '' }, row, column, rowspan: 1, colspan: 1 })
  })
  return out
}

const insideOf = (at: Placed, columns: readonly number[]): number => {
  let width = -2 * sideInset
  for (let i = at.column; i < at.column + at.colspan; i++) width += columns[i] ?? 0
  return width
}

/** Ems of text that fit the cell. */
export const roomOf = (at: Placed, columns: readonly number[], size: number): number =>
  insideOf(at, columns) / size / (at.cell.bold === true ? boldness : 1)

/** Numbers never wrap: one wider than its cell is set smaller. */
export const scaleOf = (at: Placed, columns: readonly number[], size: number, ruler: Ruler): number => {
  const width = ruler.widthOf(at.cell.text) * size
  const inside = insideOf(at, columns)
  return isNumber(at.cell.text) && width > inside ? Math.floor((inside / width) * 98) / 100 : 1
}

const heightOf = (at: Placed, columns: readonly number[], { size, leading, inset }: Measures, ruler: Ruler): number => {
  const lines = ruler.lineCountOf(at.cell.text, roomOf(at, columns, size))
  return lines * size + (lines - 1) * leading + 2 * inset
}

/** Height of every row, each as high as its highest cell; what a spanning cell lacks goes to its last row. */
export const rowHeights = (cells: readonly Placed[], rowCount: number, columns: readonly number[], measures: Measures, ruler: Ruler): number[] => {
  const heights = Array.from({ length: rowCount }, () => measures.size + 2 * measures.inset)
  const grow = (row: number, height: number): void => {
    heights[row] = Math.max(heights[row] ?? 0, height)
  }
  for (const at of cells) if (at.rowspan === 1) grow(at.row, heightOf(at, columns, measures, ruler))
  for (const at of cells) {
    if (at.rowspan === 1) continue
    const last = at.row + at.rowspan - 1
    const above = heights.slice(at.row, last).reduce((sum, height) => sum + height, 0)
    grow(last, heightOf(at, columns, measures, ruler) - above)
  }
  return heights
}

export const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)
