import 'server-only'
import type { PrintedCell } from '@/lib/document/blocks'
import { placed, roomOf, total, type Measures, type Placed } from './grid'
import type { Ruler } from './ruler'

type Rows = readonly (readonly PrintedCell[])[]

const rowsOf = (cells: readonly Placed[], from: number, to: number): PrintedCell[][] => {
  const rows: PrintedCell[][] = Array.from({ length: to - from }, () => [])
  const inside = cells.filter((at) => at.row < to && at.row + at.rowspan > from)
  for (const at of [...inside].sort((a, b) => a.column - b.column)) {
    const first = Math.max(at.row, from)
    rows[first - from]?.push({ ...at.cell, colSpan: at.colspan, rowSpan: Math.min(at.row + at.rowspan, to) - first })
  }
  return rows
}

/** The best row to begin a new page with: the one among the last that fit which the fewest labels reach across. */
const breakAt = (cells: readonly Placed[], heights: readonly number[], from: number, room: number): number => {
  let fits = from
  let used = 0
  while (fits < heights.length && used + (heights[fits] ?? 0) <= room) used += heights[fits++] ?? 0
  if (fits >= heights.length) return heights.length
  if (fits === from) return from + 1
  let best = fits
  let fewest = Number.POSITIVE_INFINITY
  for (let row = fits, left = used; row > from && left > room * 0.7; left -= heights[--row] ?? 0) {
    const across = cells.filter((at) => at.row < row && at.row + at.rowspan > row).length
    if (across < fewest) [best, fewest] = [row, across]
  }
  return best
}

/**
 * A sheet longer than a page, cut into sheets that each fit one. A label that reaches over the cut is printed again below
 * it, so that no page begins beside an empty label.
 */
export const pagesOf = (rows: Rows, heights: readonly number[], columns: number, room: { first: number; others: number; last: number }): Rows[] => {
  const cells = placed(rows, columns)
  const pages: Rows[] = []
  let from = 0
  while (from < rows.length) {
    const height = pages.length === 0 ? room.first : room.others
    let to = breakAt(cells, heights, from, height)
    // The notes keep to the last rows: if they do not fit below them, some rows go with them.
    if (to === rows.length && total(heights.slice(from)) > height - room.last) to = breakAt(cells, heights, from, height - room.last)
    pages.push(rowsOf(cells, from, to))
    from = to
  }
  return pages
}

/** A row higher than a page, cut into rows of at most `most` points; short cells beside the long text are printed again. */
export const withoutTallRows = (rows: Rows, columns: readonly number[], measures: Measures, ruler: Ruler, most: number): Rows => {
  const cells = placed(rows, columns.length)
  const perRow = Math.max(1, Math.floor((most - 2 * measures.inset + measures.leading) / (measures.size + measures.leading)))
  const pieces = new Map<Placed, readonly string[]>()
  const extra = rows.map(() => 0)
  for (const at of cells) {
    if (at.rowspan !== 1) continue
    const lines = at.cell.text
      .split('\n')
      .flatMap((paragraph) => [...ruler.linesOf(paragraph, roomOf(at, columns, measures.size)), '\n'])
    if (lines.filter((line) => line !== '\n').length <= perRow) continue
    const parts: string[] = []
    for (let i = 0; i < lines.length; i += perRow) parts.push(lines.slice(i, i + perRow).join('').replace(/\n$/, ''))
    pieces.set(at, parts)
    extra[at.row] = Math.max(extra[at.row] ?? 0, parts.length - 1)
  }
  if (pieces.size === 0) return rows
  return rows.flatMap((_, row) => {
    const own = cells.filter((at) => at.row === row)
    return Array.from({ length: (extra[row] ?? 0) + 1 }, (_, part) =>
      own.flatMap((at): PrintedCell[] => {
        if (at.rowspan > 1) {
          const rowSpan = at.rowspan + extra.slice(row, row + at.rowspan).reduce((a, b) => a + b, 0)
          return part === 0 ? [{ ...at.cell, colSpan: at.colspan, rowSpan }] : []
        }
        const parts = pieces.get(at)
        return [{ ...at.cell, colSpan: at.colspan, text: parts ? (parts[part] ?? '') : at.cell.text }]
      }),
    )
  })
}
