import 'server-only'
import type { PrintedCell, PrintedSheet } from '@/lib/document/blocks'
import type { Room } from './fit-table'
import { columnWidths } from './columns'
import { placed, rowHeights, total, type Measures } from './grid'
import type { Ruler } from './ruler'
import { pagesOf, withoutTallRows } from './split-rows'

export type SheetFit = {
  readonly columns: readonly number[]
  readonly measures: Measures
  readonly parts: readonly (readonly (readonly PrintedCell[])[])[]
}

const onePage = [9, 8.5, 8, 7.5] as const
const roomiest = 3.6
const tightest = 1.5
const overPages: Measures = { size: 8.5, leading: 2.6, inset: 2.2 }
/** The typesetter's lines may differ from ours by a few; a cut page is filled less than full. */
const careful = 0.94

/** Size and spacing of an evaluation sheet; one page if it can be read on one, else cut where the form allows. */
export const fitSheet = (sheet: PrintedSheet, room: Room, ruler: Ruler): SheetFit => {
  const count = sheet.widths.length
  const cells = placed(sheet.rows, count)
  for (const size of onePage) {
    const leading = Math.round(size * 3) / 10
    const columns = columnWidths({ relative: sheet.widths, full: room.width, header: [], body: cells }, size, ruler)
    const bare = total(rowHeights(cells, sheet.rows.length, columns, { size, leading, inset: 0 }, ruler))
    const spare = room.height * 0.985 - room.head - room.notes - bare
    const inset = Math.min(roomiest, Math.floor((spare / sheet.rows.length / 2) * 20) / 20)
    if (inset >= tightest) return { columns, measures: { size, leading, inset }, parts: [sheet.rows] }
  }
  const columns = columnWidths({ relative: sheet.widths, full: room.width, header: [], body: cells }, overPages.size, ruler)
  const rows = withoutTallRows(sheet.rows, columns, overPages, ruler, (room.height - room.head) / 3)
  const heights = rowHeights(placed(rows, count), rows.length, columns, overPages, ruler)
  const height = room.height * careful
  const parts = pagesOf(rows, heights, count, { first: height - room.head, others: height - 16, last: room.notes })
  return { columns, measures: overPages, parts }
}
