import 'server-only'
import type { PrintedCell } from '@/lib/document/blocks'
import { placed, rowHeights, scaleOf, sideInset, type Measures, type Placed } from '../pdf/grid'
import type { Ruler } from '../pdf/ruler'
import { paragraphProperties, run, type ParagraphLook, type Piece } from './paragraph'
import { element, halves, twips } from './xml'

type Rows = readonly (readonly PrintedCell[])[]

export type Table = {
  readonly title: string
  /** In points. */
  readonly columns: readonly number[]
  readonly measures: Measures
  readonly ruler: Ruler
  readonly header: Rows
  readonly body: Rows
  readonly aligned: (cell: PrintedCell) => NonNullable<PrintedCell['align']>
  /** Rows of the body under which an account closes with two lines. */
  readonly closing: ReadonlySet<number>
  /** What follows stands on the page of the last row. */
  readonly hasNotes: boolean
}

const line = (side: string, size: number, kind = 'single'): string => element(`w:${side}`, { 'w:val': kind, 'w:sz': size, 'w:space': 0, 'w:color': '000000' })
const HAIR = 4
const FIRM = 8

const tableProperties = ({ title, columns }: Table): string => {
  const inset = (side: string): string => element(`w:${side}`, { 'w:w': twips(sideInset), 'w:type': 'dxa' })
  const width = columns.reduce((sum, each) => sum + twips(each), 0)
  return element('w:tblPr', {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    element('w:tblBorders', {}, line('top', FIRM), line('left', HAIR), line('bottom', FIRM), line('right', HAIR), line('insideH', HAIR), line('insideV', HAIR)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, inset('left'), inset('right')),
    element('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 0, 'w:noVBand': 1 }),
    element('w:tblCaption', { 'w:val': title }),
  )
}

/** A row higher than this many points may be broken over two pages: it would leave too much of one empty. */
const breakable = 200

type RowContext = { readonly table: Table; readonly cells: readonly Placed[]; readonly heading: boolean }

const cellXml = ({ table, heading }: RowContext, at: Placed, row: number, keepNext: boolean): string => {
  const { columns, measures, ruler, aligned, closing } = table
  const width = columns.slice(at.column, at.column + at.colspan).reduce((sum, each) => sum + twips(each), 0)
  const begins = at.row === row
  const closes = !heading && closing.has(row)
  const properties = element('w:tcPr', {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    at.colspan > 1 ? element('w:gridSpan', { 'w:val': at.colspan }) : '',
    at.rowspan > 1 ? element('w:vMerge', { 'w:val': begins ? 'restart' : undefined }) : '',
    closes ? element('w:tcBorders', {}, line('bottom', HAIR, 'double')) : '',
    element('w:vAlign', { 'w:val': 'center' }),
  )
  const look: ParagraphLook = { style: 'TableText', ...(keepNext ? { keepNext } : {}), pitch: measures.size + measures.leading, align: heading ? (at.cell.align ?? 'center') : aligned(at.cell) }
  const size = measures.size * scaleOf(at, columns, measures.size, ruler)
  const text = begins ? run(at.cell.text, { ...(at.cell.bold === true ? { bold: true } : {}), ...(halves(size) === halves(9.5) ? {} : { size }) }) : ''
  return element('w:tc', {}, properties, element('w:p', {}, paragraphProperties(look), text))
}

const rowXml = (context: RowContext, row: number, height: number, keepNext: boolean): string => {
  const inRow = context.cells.filter((at) => at.row <= row && at.row + at.rowspan > row).sort((left, right) => left.column - right.column)
  const properties = element('w:trPr', {}, height < breakable ? element('w:cantSplit') : '', element('w:trHeight', { 'w:val': twips(height), 'w:hRule': 'atLeast' }), context.heading ? element('w:tblHeader') : '')
  return element('w:tr', {}, properties, ...inRow.map((at) => cellXml(context, at, row, keepNext)))
}

const rowsXml = (table: Table, rows: Rows, heading: boolean): string => {
  const { columns, measures, ruler, hasNotes } = table
  const cells = placed(rows, columns.length)
  const heights = rowHeights(cells, rows.length, columns, measures, ruler)
  return rows.map((_, row) => rowXml({ table, cells, heading }, row, heights[row] ?? 0, heading || (hasNotes && row === rows.length - 1))).join('')
}

/** A ruled grid of merged cells whose heading is repeated on every page and whose rows are not broken. */
export const tablePiece = (table: Table): Piece => {
  const grid = element('w:tblGrid', {}, ...table.columns.map((width) => element('w:gridCol', { 'w:w': twips(width) })))
  return { kind: 'table', xml: element('w:tbl', {}, tableProperties(table), grid, rowsXml(table, table.header, true), rowsXml(table, table.body, false)) }
}

