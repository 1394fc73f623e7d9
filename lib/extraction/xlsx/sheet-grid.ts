import 'server-only'
import type { Sheet } from 'hucre'
import type { GridCell, GridRow } from '@/lib/recognition/layout'
import { joinLines } from '../letters'
import { printedValue } from './printed-value'

export type SheetGrid = { readonly rows: readonly GridRow[]; readonly hiddenRows: number; readonly hiddenColumns: number; /** Cells with a formula whose result the file does not hold. */ readonly unknown: readonly string[] }

const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
const key = (row: number, column: number): string => `${String(row)},${String(column)}`

type Span = { readonly rowSpan: number; readonly colSpan: number }

/** A sheet as it is printed: what is hidden is left out, a number reads as its format shows it, a formula as its stored result. */
export const sheetGrid = (sheet: Sheet, showsZeros: boolean): SheetGrid => {
  const isRowHidden = (row: number): boolean => sheet.rowDefs?.get(row)?.hidden === true
  const isColumnHidden = (column: number): boolean => sheet.columns?.[column]?.hidden === true
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length), ...(sheet.merges ?? []).map(({ endCol }) => endCol + 1))
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !isColumnHidden(column))
  const unknown: string[] = []

  const textAt = (row: number, column: number): string => {
    const cell = sheet.cells?.get(key(row, column))
    if (cell?.richText !== undefined) return cell.richText.map(({ text }) => text).join('')
    const isFormula = cell?.type === 'formula' || cell?.formula !== undefined
    const value = isFormula ? (cell.formulaResult ?? sheet.rows[row]?.[column] ?? null) : (sheet.rows[row]?.[column] ?? cell?.value ?? null)
    if (isFormula && value === null) unknown.push(`${columnName(column)}${String(row + 1)}`)
    return value === 0 && !showsZeros ? '' : printedValue(value, cell?.style?.numFmt ?? '')
  }

  const covered = new Set<string>()
  const spans = new Map<string, Span>()
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const rows = Array.from({ length: Math.min(endRow, sheet.rows.length - 1) - startRow + 1 }, (_, index) => startRow + index).filter((row) => !isRowHidden(row))
    const wide = columns.filter((column) => column >= startCol && column <= endCol)
    const [row, column] = [rows[0], wide[0]]
    if (row === undefined || column === undefined || row !== startRow || column !== startCol) continue
    spans.set(key(row, column), { rowSpan: rows.length, colSpan: wide.length })
    for (const each of rows) for (const other of wide) if (each !== row || other !== column) covered.add(key(each, other))
  }

  const rows: GridRow[] = []
  let hiddenRows = 0
  sheet.rows.forEach((_, row) => {
    if (isRowHidden(row)) {
      hiddenRows += 1
      return
    }
    const cells = columns.flatMap((column, place): GridCell[] => {
      if (covered.has(key(row, column))) return []
      const { rowSpan, colSpan } = spans.get(key(row, column)) ?? { rowSpan: 1, colSpan: 1 }
      return [{ text: joinLines(textAt(row, column).split(/\r\n|\r|\n/u)), column: place, colSpan, rowSpan }]
    })
    rows.push({ cells, where: { page: null, line: row + 1, sheet: sheet.name } })
  })
  const isEmpty = ({ cells }: GridRow): boolean => cells.every(({ text }) => text === '')
  const last = rows.findLastIndex((row) => !isEmpty(row))
  return { rows: rows.slice(0, last + 1), hiddenRows, hiddenColumns: width - columns.length, unknown }
}
