import 'server-only'
import type { PrintedCell, PrintedTable } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { fitTable } from '../pdf/fit-table'
import { theFonts } from '../pdf/fonts'
import { placed, roomOf, rowHeights } from '../pdf/grid'
import { headHeight, landscape, notesHeight, portrait } from '../pdf/table-page'
import { at, sheetName, type SheetCell, type SheetStyle, type SpreadsheetSheet } from '../spreadsheet'

const INK = { rgb: '1A1A1A' }
const line = { style: 'thin', color: INK } as const
const frame = { top: line, right: line, bottom: line, left: line }

const TITLE: SheetStyle = { font: { name: '方正小标宋简体', size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }
const SMALL: SheetStyle = { font: { name: '宋体', size: 10 }, alignment: { vertical: 'center' } }
const NOTE_SIZE = 9
/** A note that nearly fills its line may need another one in Excel. */
const NOTE_FITS = 0.95
const NOTE: SheetStyle = { font: { name: '宋体', size: NOTE_SIZE }, alignment: { vertical: 'top', wrapText: true } }

const isFigure = (cell: PrintedCell): boolean => cell.ref !== undefined && /^-?\d{1,13}(\.\d+)?$/.test(cell.text)

/** A figure keeps the decimals it is printed with; anything else is a text. What takes one line on paper keeps to one: a little smaller rather than cut, or ####. */
const bodyCell = (cell: PrintedCell, size: number, oneLine: boolean): SheetCell => {
  const figure = isFigure(cell)
  const decimals = (cell.text.split('.')[1] ?? '').length
  const style: SheetStyle = {
    font: { name: '宋体', size, ...(cell.bold === true ? { bold: true } : {}) },
    border: frame,
    alignment: { horizontal: cell.align ?? 'left', vertical: 'center', ...(oneLine ? { shrinkToFit: true } : { wrapText: true }) },
    numFmt: figure ? (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`) : '@',
  }
  // Printed digits are at most fifteen: a double holds them all.
  if (figure) return { value: Number(cell.text), type: 'number', style }
  return cell.text === '' ? { value: null, type: 'empty', style } : { value: cell.text, type: 'string', style }
}

type Merge = { readonly startRow: number; readonly startCol: number; readonly endRow: number; readonly endCol: number }
type Laid = { readonly cells: Map<string, SheetCell>; readonly merges: Merge[]; readonly heights: Map<number, { readonly height: number }> }

/** Rows of cells that span others, from `first` on. Excel fits no row to its merged cells, so every height is said. */
const lay = (rows: readonly (readonly PrintedCell[])[], first: number, fit: Fitted, { cells, merges, heights }: Laid): void => {
  const all = placed(rows, fit.columns.length)
  for (const place of all) {
    const { cell, row, column, rowspan, colspan } = place
    const { size } = fit.measures
    const drawn = bodyCell(cell, size, fit.ruler.lineCountOf(cell.text, roomOf(place, fit.columns, size)) === 1)
    for (let below = 0; below < rowspan; below += 1)
      for (let beside = 0; beside < colspan; beside += 1)
        cells.set(at(first + row + below, column + beside), below + beside === 0 ? drawn : { value: null, type: 'empty', ...(drawn.style === undefined ? {} : { style: drawn.style }) })
    if (rowspan * colspan > 1) merges.push({ startRow: first + row, startCol: column, endRow: first + row + rowspan - 1, endCol: column + colspan - 1 })
  }
  rowHeights(all, rows.length, fit.columns, fit.measures, fit.ruler).forEach((height, row) => heights.set(first + row, { height: Math.round(height * 4) / 4 }))
}

type Fitted = ReturnType<typeof fitted>

/** Excel sets its letters a little wider than print, and has lines of its own. */
const spareHeight = 16
const spareWidth = 0.97

/** The table as it stands on paper: width of each column in points, size of the letters, height of the rows. */
const fitted = (table: PrintedTable) => {
  const { ruler } = theFonts(env.fontFolder)
  const paper = table.orientation === 'landscape' ? landscape : portrait
  const width = paper.width * spareWidth
  const room = { width, height: paper.height - spareHeight, head: headHeight(table, width, ruler), notes: notesHeight(table.notes, width, 9, ruler) }
  return { ...fitTable(table, room, ruler), ruler, width }
}

/** A column is counted in figures of the workbook's own letter (宋体 11): each is six points wide. */
const POINTS_PER_FIGURE = 6

/** Inches, those of the printed booklet. */
const MARGINS = {
  portrait: { left: 0.83, right: 0.83, top: 0.98, bottom: 1.06, header: 0.4, footer: 0.6 },
  landscape: { left: 0.79, right: 0.79, top: 0.67, bottom: 0.71, header: 0.3, footer: 0.35 },
} as const

const BODY_STARTS = 3

/** Where the line above the table is divided between name, year and unit: the name needs the most room. */
const thirds = (widths: readonly number[]): readonly [number, number] => {
  const sum = widths.reduce((left, right) => left + right, 0)
  let [passed, nameEnds, unitStarts] = [0, 0, widths.length - 1]
  for (const [index, width] of widths.entries()) {
    if (passed < sum * 0.4) nameEnds = index + 1
    passed += width
    if (sum - passed >= sum * 0.2) unitStarts = index + 1
  }
  nameEnds = Math.min(nameEnds, widths.length - 2)
  return [nameEnds, Math.max(nameEnds + 1, Math.min(unitStarts, widths.length - 1))]
}

export const tableSheetName = (table: PrintedTable): string => sheetName(`${table.number} ${table.title}`)

/** One of the ten tables as on paper: title, its code, the line of name, year and unit, header, body, notes. */
export const tableSheet = (table: PrintedTable, draft: string | undefined): SpreadsheetSheet => {
  const fit = fitted(table)
  const widths = fit.columns.map((width) => Math.round((width / POINTS_PER_FIGURE) * 100) / 100)
  const last = widths.length - 1
  const laid: Laid = { cells: new Map(), merges: [], heights: new Map([[0, { height: 30 }], [1, { height: 16 }], [2, { height: 18 }]]) }
  const across = (row: number): void => { laid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last }) }
  const [name, year, unit] = table.subtitle
  const [nameEnds, unitStarts] = thirds(widths)
  laid.cells.set(at(0, 0), { value: table.title, type: 'string', style: TITLE })
  across(0)
  laid.cells.set(at(1, last), { value: table.code, type: 'string', style: { ...SMALL, alignment: { horizontal: 'right' } } })
  laid.cells.set(at(2, 0), { value: name, type: 'string', style: SMALL })
  laid.cells.set(at(2, nameEnds), { value: year, type: 'string', style: { ...SMALL, alignment: { horizontal: 'center' } } })
  laid.cells.set(at(2, unitStarts), { value: unit, type: 'string', style: { ...SMALL, alignment: { horizontal: 'right' } } })
  for (const [startCol, end] of [[0, nameEnds], [nameEnds, unitStarts], [unitStarts, last + 1]] as const) if (end - startCol > 1) laid.merges.push({ startRow: 2, startCol, endRow: 2, endCol: end - 1 })
  lay(table.header, BODY_STARTS, fit, laid)
  const body = BODY_STARTS + table.header.length
  lay(table.body, body, fit, laid)
  table.notes.forEach((note, index) => {
    const row = body + table.body.length + index
    laid.cells.set(at(row, 0), { value: note, type: 'string', style: NOTE })
    laid.heights.set(row, { height: notesHeight([note], fit.width * NOTE_FITS, NOTE_SIZE, fit.ruler) })
    across(row)
  })
  return {
    name: tableSheetName(table),
    cells: laid.cells,
    columns: widths.map((width) => ({ width })),
    merges: laid.merges,
    rowDefs: laid.heights,
    freezePane: { rows: body },
    pageSetup: {
      paperSize: 'a4', orientation: table.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: table.onePage ? 1 : 0,
      horizontalCentered: true, printTitlesRow: `$1:$${String(body)}`, margins: MARGINS[table.orientation],
    },
    headerFooter: { oddFooter: '&C&"宋体"&9— &P —', ...(draft === undefined ? {} : { oddHeader: `&R&"黑体"&9${draft}` }) },
    view: { showGridLines: false },
  }
}
