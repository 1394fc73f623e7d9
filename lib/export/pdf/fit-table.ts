import 'server-only'
import type { PrintedCell, PrintedTable } from '@/lib/document/blocks'
import { columnWidths } from './columns'
import { placed, rowHeights, total, type Measures, type Placed } from './grid'
import type { Ruler } from './ruler'

/** A page's place for a table: width, and the height left of title and notes on the first, the last and the others. */
export type Room = { readonly width: number; readonly height: number; readonly head: number; readonly notes: number }

export type Fit = { readonly columns: readonly number[]; readonly measures: Measures; readonly pages: number }

type Parts = {
  readonly table: PrintedTable
  readonly header: readonly Placed[]
  readonly body: readonly Placed[]
  readonly ruler: Ruler
  readonly room: Room
}

/** Sizes from comfortable to the smallest an eye reads without effort, each with the least white above and below. */
const sizes = [[10.5, 2.4], [10, 2.4], [9.5, 2.2], [9, 2], [8.5, 1.8], [8, 1.5], [7.5, 1]] as const
const roomiest = 4.2
/** The space a double line takes. */
export const doubleLine = 1.6

const leadingOf = (size: number): number => Math.round(size * 3) / 10

const place = (rows: readonly (readonly PrintedCell[])[], table: PrintedTable): readonly Placed[] => placed(rows, table.widths.length)

type Heights = { readonly columns: readonly number[]; readonly header: number; readonly rows: readonly number[] }

const heightsAt = ({ table, header, body, ruler, room }: Parts, measures: Measures): Heights => {
  const columns = columnWidths({ relative: table.widths, full: room.width, header, body }, measures.size, ruler)
  return {
    columns,
    header: total(rowHeights(header, table.header.length, columns, measures, ruler)) + 1,
    rows: rowHeights(body, table.body.length, columns, measures, ruler),
  }
}

/** How many rows come on each page. */
const paginate = ({ header, rows }: Heights, { height, head, notes }: Room): readonly number[] => {
  const pages: number[] = []
  let left = height - head - header
  let count = 0
  rows.forEach((row, i) => {
    // The notes stand under the last row, on its page.
    const needed = i === rows.length - 1 ? row + notes : row
    if (needed > left && count > 0) {
      pages.push(count)
      left = height - header
      count = 0
    }
    left -= row
    count++
  })
  return [...pages, count]
}

/** Below this size a table of a few rows too many rather takes two pages. */
const readable = 9

/** How many rows hold a text that wraps. */
const wrapped = ({ rows }: Heights, size: number): number => rows.filter((height) => height > size + 0.1).length

type Candidate = { readonly fit: Fit; readonly wraps: number }

/**
 * The whole table on one page, its rows as far apart as the page allows: at the size at which the fewest rows wrap, among
 * those the largest; and where none is comfortable, at the largest that fits.
 */
const onOnePage = (parts: Parts): Fit | null => {
  const { room, table } = parts
  const rows = table.header.length + table.body.length
  let best: Candidate | null = null
  for (const [size, tightest] of sizes) {
    if (best && size < readable) break
    const heights = heightsAt(parts, { size, leading: leadingOf(size), inset: 0 })
    const spare = room.height - room.head - room.notes - heights.header - total(heights.rows) - 4 * doubleLine
    const inset = Math.min(roomiest, Math.floor((spare / rows / 2) * 20) / 20)
    const wraps = wrapped(heights, size)
    if (inset < tightest || (best && best.wraps <= wraps)) continue
    best = { fit: { columns: heights.columns, measures: { size, leading: leadingOf(size), inset }, pages: 1 }, wraps }
  }
  return best?.fit ?? null
}

/** A page with a row or two looks like a mistake. */
const fewestRows = 4

/** Over several pages at a size good to read; rows move closer or apart until no page holds a stray row or two. */
const flowing = (parts: Parts): Fit => {
  const tries = [3.2, 3, 2.8, 2.6, 2.4, 2.2, 2, 3.4, 3.6, 3.8, 4, 4.2, 4.4].flatMap((inset) => [{ size: 9.5, leading: 3, inset }])
  const smaller = [2.6, 2.4, 2.2, 2, 1.8].map((inset) => ({ size: 9, leading: 2.7, inset }))
  let first: Fit | null = null
  for (const measures of [...tries, ...smaller]) {
    const heights = heightsAt(parts, measures)
    const pages = paginate(heights, parts.room)
    const fit = { columns: heights.columns, measures, pages: pages.length }
    if (pages.length === 1 || (pages.at(-1) ?? 0) >= fewestRows) return fit
    first ??= fit
  }
  if (!first) throw new Error('表格没有可用的排版尺寸')
  return first
}

/** Size, spacing and column widths of one of the ten tables. */
export const fitTable = (table: PrintedTable, room: Room, ruler: Ruler): Fit => {
  const parts: Parts = { table, header: place(table.header, table), body: place(table.body, table), ruler, room }
  const whole = onOnePage(parts)
  if (whole && (table.onePage || whole.measures.size >= readable)) return whole
  return flowing(parts)
}
