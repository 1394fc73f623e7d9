import 'server-only'
import { type DocumentBlock, type PrintedCell, type PrintedTable } from '@/lib/document/blocks'
import { fitTable, type Room } from './fit-table'
import { type Fonts } from './fonts'
import { paperGrid } from './paper-grid'
import { linesOf, widthsOf, type Widths } from './measure'
import { type PaperPage } from './paper'

/** Paper less margins, as the print template has them. */
const portrait = { width: 476.22, height: 694.48 }
const landscape = { width: 728.5, height: 496.06 }

export const partHeight = 46
const titleSize = 18
const lineSize = 9.5

/** Title, code line, line of unit · year · money unit, and the white between them; the template sets them in this height. */
const headHeight = (table: PrintedTable, width: number, widths: Widths): number => {
  const titles = linesOf(table.title, width / titleSize, widths).length
  const lines = Math.max(...table.subtitle.map((text) => linesOf(text, (width * 0.4) / lineSize, widths).length))
  return titles * titleSize + (titles - 1) * 6 + 8 + lineSize + 4 + lines * (lineSize + 3) + 2
}

export const notesHeight = (notes: readonly string[], width: number, size: number, widths: Widths): number => {
  const lines = notes.flatMap((note) => linesOf(note, width / size, widths)).length
  return lines === 0 ? 0 : 6 + lines * size + (lines - 1) * 4 + (notes.length - 1) * 1
}

/** A row of bold 合计 or 总计 closes an account; below the last row the table ends anyway. */
const closes = (row: readonly PrintedCell[], index: number, rows: readonly unknown[]): boolean =>
  index < rows.length - 1 && row.some((cell) => cell.bold === true && /^[合总]计$/.test(cell.text.replaceAll(/\s/g, '')))

export const tablePage = (block: Extract<DocumentBlock, { kind: 'table' }>, part: string | null, fonts: Fonts): PaperPage => {
  const { table } = block
  const widths = widthsOf(fonts.advances)
  const paper = table.orientation === 'landscape' ? landscape : portrait
  const head = headHeight(table, paper.width, widths)
  const room: Room = {
    width: paper.width,
    height: paper.height,
    head: head + (part === null ? 0 : partHeight),
    notes: notesHeight(table.notes, paper.width, 9, widths),
  }
  const { columns, measures } = fitTable(table, room, widths)
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
      widths,
      header: table.header,
      body: table.body,
      aligned: (cell) => cell.align ?? (cell.ref ? 'right' : 'left'),
      totals: table.body.flatMap((row, i) => (closes(row, i, table.body) ? [i] : [])),
    }),
    notes: table.notes,
  }
}
