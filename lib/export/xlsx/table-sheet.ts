import 'server-only'
import type { PrintedCell, PrintedTable } from '@/lib/document/blocks'
import { at, sheetName, type SheetCell, type SheetStyle, type SpreadsheetSheet } from '../spreadsheet'

const INK = { rgb: '1A1A1A' }
const line = { style: 'thin', color: INK } as const
const frame = { top: line, right: line, bottom: line, left: line }

const TITLE: SheetStyle = { font: { name: '方正小标宋简体', size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }
const SMALL: SheetStyle = { font: { name: '宋体', size: 10 }, alignment: { vertical: 'center' } }
const NOTE: SheetStyle = { font: { name: '宋体', size: 10 }, alignment: { vertical: 'top', wrapText: true } }

/** Widths in characters that an A4 page holds at the size of the body. */
const PAGE_CHARACTERS = { portrait: 92, landscape: 138 } as const

const isFigure = (cell: PrintedCell): boolean => cell.ref !== undefined && /^-?\d{1,13}(\.\d+)?$/.test(cell.text)

/** A figure keeps the decimals it is printed with; anything else is a text. */
const bodyCell = (cell: PrintedCell): SheetCell => {
  const figure = isFigure(cell)
  const decimals = (cell.text.split('.')[1] ?? '').length
  const style: SheetStyle = {
    font: { name: '宋体', size: 10, ...(cell.bold === true ? { bold: true } : {}) },
    border: frame,
    alignment: { horizontal: cell.align ?? 'left', vertical: 'center', wrapText: true, ...(cell.level === undefined || cell.level === 0 ? {} : { indent: cell.level }) },
    numFmt: figure ? (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`) : '@',
  }
  // Printed digits are at most fifteen: a double holds them all.
  if (figure) return { value: Number(cell.text), type: 'number', style }
  return cell.text === '' ? { value: null, type: 'empty', style } : { value: cell.text, type: 'string', style }
}

type Merge = { readonly startRow: number; readonly startCol: number; readonly endRow: number; readonly endCol: number }
type Laid = { readonly cells: Map<string, SheetCell>; readonly merges: Merge[]; readonly heights: Map<number, { readonly height: number }> }

const characters = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)

/** A column's width is counted in characters of the default size; the body is set a little smaller. */
const BODY_FITS = 1.06

/** Lines a text needs in a width: merged cells are not fitted by Excel, so the height is said. */
const linesIn = (text: string, width: number): number => text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(characters(each) / (width * BODY_FITS))), 0)

const LINE = 14

/** Rows of cells that span others, from `first` on. */
const lay = (rows: readonly (readonly PrintedCell[])[], first: number, widths: readonly number[], { cells, merges, heights }: Laid): void => {
  const taken = new Set<string>()
  rows.forEach((row, index) => {
    let column = 0
    let lines = 1
    for (const cell of row) {
      while (taken.has(at(index, column))) column += 1
      const [wide, high] = [cell.colSpan ?? 1, cell.rowSpan ?? 1]
      const drawn = bodyCell(cell)
      for (let below = 0; below < high; below += 1)
        for (let beside = 0; beside < wide; beside += 1) {
          taken.add(at(index + below, column + beside))
          cells.set(at(first + index + below, column + beside), below + beside === 0 ? drawn : { value: null, type: 'empty', ...(drawn.style === undefined ? {} : { style: drawn.style }) })
        }
      if (wide * high > 1) merges.push({ startRow: first + index, startCol: column, endRow: first + index + high - 1, endCol: column + wide - 1 })
      const width = widths.slice(column, column + wide).reduce((sum, each) => sum + each, 0)
      lines = Math.max(lines, Math.ceil(linesIn(cell.text, width) / high))
      column += wide
    }
    heights.set(first + index, { height: lines * LINE + 4 })
  })
}

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
  const sum = table.widths.reduce((left, right) => left + right, 0)
  const widths = table.widths.map((width) => Math.max(5, Math.round((width / sum) * PAGE_CHARACTERS[table.orientation] * 10) / 10))
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
  lay(table.header, BODY_STARTS, widths, laid)
  const body = BODY_STARTS + table.header.length
  lay(table.body, body, widths, laid)
  const total = widths.reduce((left, right) => left + right, 0)
  table.notes.forEach((note, index) => {
    const row = body + table.body.length + index
    laid.cells.set(at(row, 0), { value: note, type: 'string', style: NOTE })
    laid.heights.set(row, { height: linesIn(note, total) * LINE + 2 })
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
      horizontalCentered: true, printTitlesRow: `$1:$${String(body)}`, margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"宋体"&9第 &P 页 共 &N 页', ...(draft === undefined ? {} : { oddHeader: `&R&"黑体"&9${draft}` }) },
    view: { showGridLines: false },
  }
}
