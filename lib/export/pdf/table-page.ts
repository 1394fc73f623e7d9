import 'server-only'
import type { DocumentBlock, PrintedCell, PrintedTable } from '@/lib/document/blocks'
import { fitTable, type Room } from './fit-table'
import { paperGrid } from './paper-grid'
import type { PaperPage } from './paper'
import type { Ruler } from './ruler'
import { withoutTallRows } from './split-rows'

/** Paper less margins, as the print template has them. */
export const portrait = { width: 476.22, height: 694.48 }
export const landscape = { width: 728.5, height: 496.06 }

export const partHeight = 46
/** Of what level its heading is, the page itself cannot know. */
type TablePage = Omit<Extract<PaperPage, { kind: 'table' }>, 'level'>

export const titleSize = 18
export const lineSize = 9.5

/** Title, code line, line of unit · year · money unit, and the white between them; the template sets them in this height. */
export const headHeight = (table: PrintedTable, width: number, ruler: Ruler): number => {
  const titles = ruler.linesOf(table.title, width / titleSize).length
  const lines = Math.max(...table.subtitle.map((text) => ruler.linesOf(text, (width * 0.4) / lineSize).length))
  return titles * titleSize + (titles - 1) * 6 + 8 + lineSize + 4 + lines * (lineSize + 3) + 2
}

export const notesHeight = (notes: readonly string[], width: number, size: number, ruler: Ruler): number => {
  const lines = notes.flatMap((note) => ruler.linesOf(note, width / size)).length
  return lines === 0 ? 0 : 6 + lines * size + (lines - 1) * 4 + (notes.length - 1) * 1
}

/** A row of bold 合计 or 总计 closes an account; below the last row the table ends anyway. */
export const closes = (row: readonly PrintedCell[], index: number, rows: readonly unknown[]): boolean =>
  index < rows.length - 1 && row.some((cell) => cell.bold === true && /^[合总]计$/.test(cell.text.replaceAll(/\s/g, '')))

/** Fewer letters never fill half a page. */
const longName = 200

/** A name that fills half a page is cut into rows; the form's own rows never are. */
const withRowsThatFit = (table: PrintedTable, room: Room, ruler: Ruler): PrintedTable => {
  if (!table.body.some((row) => row.some((cell) => cell.text.length > longName))) return table
  const { columns, measures } = fitTable(table, room, ruler)
  const body = withoutTallRows(table.body, columns, measures, ruler, room.height / 2)
  return body === table.body ? table : { ...table, body }
}

export const tablePage = (block: Extract<DocumentBlock, { kind: 'table' }>, part: string | null, ruler: Ruler): TablePage => {
  const paper = block.table.orientation === 'landscape' ? landscape : portrait
  const head = headHeight(block.table, paper.width, ruler)
  const room: Room = {
    width: paper.width,
    height: paper.height,
    head: head + (part === null ? 0 : partHeight),
    notes: notesHeight(block.table.notes, paper.width, 9, ruler),
  }
  const table = withRowsThatFit(block.table, room, ruler)
  const { columns, measures } = fitTable(table, room, ruler)
  return {
    kind: 'table',
    part,
    contentsText: block.contentsText,
    title: table.title,
    code: table.code,
    subtitle: table.subtitle,
    landscape: table.orientation === 'landscape',
    headHeight: head,
    grid: paperGrid({
      columns,
      measures,
      ruler,
      header: table.header,
      body: table.body,
      aligned: (cell) => cell.align ?? (cell.ref ? 'right' : 'left'),
      totals: table.body.flatMap((row, i) => (closes(row, i, table.body) ? [i] : [])),
    }),
    notes: table.notes,
  }
}
