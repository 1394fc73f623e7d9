import 'server-only'
import type { PrintedCell } from '@/lib/document/blocks'
import { placed, roomOf, rowHeights, type Measures } from '../pdf/grid'
import type { Ruler } from '../pdf/ruler'
import { at, type SheetCell, type SheetStyle } from '../spreadsheet'

const INK = { rgb: '1A1A1A' }
const line = { style: 'thin', color: INK } as const
const frame = { top: line, right: line, bottom: line, left: line }

export const SMALL: SheetStyle = { font: { name: '宋体', size: 10 }, alignment: { vertical: 'center' } }
export const NOTE_SIZE = 9
export const NOTE: SheetStyle = { font: { name: '宋体', size: NOTE_SIZE }, alignment: { vertical: 'top', wrapText: true } }
export const titleStyle = (size: number): SheetStyle => ({ font: { name: '方正小标宋简体', size }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } })

/** A note that nearly fills its line may need another one in Excel. */
export const NOTE_FITS = 0.95
/** Excel sets its letters a little wider than print, and has lines of its own. */
export const SPARE_HEIGHT = 16
export const SPARE_WIDTH = 0.97

/** A column is counted in figures of the workbook's own letter (宋体 11): each is six points wide. */
const POINTS_PER_FIGURE = 6
export const inFigures = (points: number): number => Math.round((points / POINTS_PER_FIGURE) * 100) / 100
/** Excel has heights in quarters of a point. */
export const quartered = (points: number): number => Math.round(points * 4) / 4

/** Inches, those of the printed booklet. */
export const MARGINS = {
  portrait: { left: 0.83, right: 0.83, top: 0.98, bottom: 1.06, header: 0.4, footer: 0.6 },
  landscape: { left: 0.79, right: 0.79, top: 0.67, bottom: 0.71, header: 0.3, footer: 0.35 },
} as const

export const pageMarks = (draft: string | undefined): { readonly oddFooter: string; readonly oddHeader?: string } => ({ oddFooter: '&C&"宋体"&9— &P —', ...(draft === undefined ? {} : { oddHeader: `&R&"黑体"&9${draft}` }) })

/** Codes and dates have no name of a cell, and sheets have none at all: there a figure is one with no zero before it. */
const isFigure = (cell: PrintedCell, hasNames: boolean): boolean => (cell.ref !== undefined ? /^-?\d{1,13}(\.\d+)?$/.test(cell.text) : !hasNames && /^-?(?:0|[1-9]\d{0,7})(\.\d{1,4})?$/.test(cell.text))

/** A figure keeps the decimals it is printed with; anything else is a text. What takes one line on paper keeps to one: a little smaller rather than cut, or ####. */
const bodyCell = (cell: PrintedCell, size: number, oneLine: boolean, hasNames: boolean): SheetCell => {
  const figure = isFigure(cell, hasNames)
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
export type Laid = { readonly cells: Map<string, SheetCell>; readonly merges: Merge[]; readonly heights: Map<number, { readonly height: number }> }

export type Fitted = { readonly columns: readonly number[]; readonly measures: Measures; readonly ruler: Ruler; /** Whether cells of figures carry the names of their cells. */ readonly hasNames: boolean }

/** Rows of cells that span others, from `first` on. Excel fits no row to its merged cells, so every height is said. */
export const lay = (rows: readonly (readonly PrintedCell[])[], first: number, fit: Fitted, { cells, merges, heights }: Laid): void => {
  const all = placed(rows, fit.columns.length)
  for (const place of all) {
    const { cell, row, column, rowspan, colspan } = place
    const { size } = fit.measures
    const drawn = bodyCell(cell, size, fit.ruler.lineCountOf(cell.text, roomOf(place, fit.columns, size)) === 1, fit.hasNames)
    for (let below = 0; below < rowspan; below += 1)
      for (let beside = 0; beside < colspan; beside += 1)
        cells.set(at(first + row + below, column + beside), below + beside === 0 ? drawn : { value: null, type: 'empty', ...(drawn.style === undefined ? {} : { style: drawn.style }) })
    if (rowspan * colspan > 1) merges.push({ startRow: first + row, startCol: column, endRow: first + row + rowspan - 1, endCol: column + colspan - 1 })
  }
  rowHeights(all, rows.length, fit.columns, fit.measures, fit.ruler).forEach((height, row) => heights.set(first + row, { height: quartered(height) }))
}
