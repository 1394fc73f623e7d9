import 'server-only'
import { type PrintedCell } from '@/lib/document/blocks'
import { balanced, broken, isNumber, linesOf, widthOf, type Widths } from './measure'

/** White space at the left and right of a cell's text, in points. */
export const sideInset = 3

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
  const taken = rows.map(() => new Set<number>())
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.has(column)) column++
      if (column >= columns) break
      const colspan = Math.min(cell.colSpan ?? 1, columns - column)
      const rowspan = Math.min(cell.rowSpan ?? 1, rows.length - row)
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) taken[r]?.add(c)
      out.push({ cell, row, column, rowspan, colspan })
      column += colspan
    }
  })
  return out
}

export const insideOf = (at: Placed, columns: readonly number[]): number =>
  columns.slice(at.column, at.column + at.colspan).reduce((total, width) => total + width, 0) - 2 * sideInset

/** Numbers never wrap: one wider than its cell is set smaller. */
export const scaleOf = (text: string, inside: number, size: number, widths: Widths): number => {
  const width = widthOf(text, widths) * size
  return isNumber(text) && width > inside ? Math.floor((inside / width) * 98) / 100 : 1
}

/** As it will be set: runs longer than the cell are cut, short centred texts broken evenly. */
export const fitted = (text: string, inside: number, size: number, widths: Widths, even: boolean): string => {
  if (isNumber(text)) return text
  const whole = broken(text, inside / size, widths)
  return even ? balanced(whole, inside / size, widths) : whole
}

const heightOf = (at: Placed, columns: readonly number[], { size, leading, inset }: Measures, widths: Widths): number => {
  const inside = insideOf(at, columns)
  // Bold letters are a little wider; a line too many is only a little white.
  const ems = inside / size / (at.cell.bold === true ? 1.04 : 1)
  const lines = isNumber(at.cell.text) ? 1 : linesOf(fitted(at.cell.text, inside, size, widths, false), ems, widths).length
  return lines * size + (lines - 1) * leading + 2 * inset
}

/** Height of every row, each as high as its highest cell; what a spanning cell lacks goes to its last row. */
export const rowHeights = (
  cells: readonly Placed[],
  rowCount: number,
  columns: readonly number[],
  measures: Measures,
  widths: Widths,
): number[] => {
  const heights = Array.from({ length: rowCount }, () => measures.size + 2 * measures.inset)
  const grow = (row: number, height: number): void => {
    heights[row] = Math.max(heights[row] ?? 0, height)
  }
  for (const at of cells) if (at.rowspan === 1) grow(at.row, heightOf(at, columns, measures, widths))
  for (const at of cells) {
    if (at.rowspan === 1) continue
    const last = at.row + at.rowspan - 1
    const above = heights.slice(at.row, last).reduce((total, height) => total + height, 0)
    grow(last, heightOf(at, columns, measures, widths) - above)
  }
  return heights
}

export const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)
