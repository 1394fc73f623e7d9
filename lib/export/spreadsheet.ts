import 'server-only'
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx'

export type SheetCell = Partial<Cell>
export type SheetStyle = CellStyle
/** `rows`: plain texts without a look, written before the cells. */
export type SpreadsheetSheet = Omit<WriteSheet, 'data' | 'rows' | 'cells'> & { readonly cells: ReadonlyMap<string, SheetCell>; readonly rows?: readonly (readonly string[])[] }

/** `createdAt`: seconds since 1970; the same sheets and second give the same bytes. */
export type SpreadsheetOptions = { readonly title: string; readonly creator: string; readonly createdAt: number }

/** The place of a cell in a sheet's map; both count from 0. */
export const at = (row: number, column: number): string => `${String(row)},${String(column)}`

/** `27` → `AB`: a column as Excel names it, counted from 0. */
export const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** `B7`: a cell as people find it in Excel; both count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`

/** A sheet's name as Excel takes it: no brackets or slashes, 31 characters, no apostrophe at its ends, and not empty. */
export const sheetName = (text: string): string => {
  const name = text.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').slice(0, 31).replace(/[\ud800-\udbff]$/, '').replace(/^'+|'+$/g, (marks) => ' '.repeat(marks.length))
  return name.trim() === '' ? '表' : name
}

/** A sheet's name inside a formula. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** Excel reads `_x0041_` in a text as “A”, and calls a file with U+FFFE damaged: both are written so that they come back as they were. */
const cellText = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x').replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`)

/** The library takes a text like `#REF!` for an error, unless it comes in pieces. */
const written = (cell: SheetCell): SheetCell => {
  const { value, formulaResult } = cell
  if (typeof formulaResult === 'string') return { ...cell, formulaResult: cellText(formulaResult) }
  if (typeof value !== 'string') return cell
  const text = cellText(value)
  if (text.startsWith('#')) return { ...cell, value: null, type: 'richText', richText: [{ text }] }
  return text === value ? cell : { ...cell, value: text }
}

/** Sheets as an .xlsx file. A text is always stored as a text: one that begins with = is no formula. */
export const writeSpreadsheet = (sheets: readonly SpreadsheetSheet[], { title, creator, createdAt }: SpreadsheetOptions): Promise<Uint8Array> => {
  const day = new Date(createdAt * 1000)
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: (sheet.rows ?? []).map((row) => row.map((text) => (text === '' ? null : cellText(text)))), cells: new Map([...sheet.cells].map(([place, cell]) => [place, written(cell)])) })),
    properties: { title, creator, created: day, modified: day },
    defaultFont: { name: '宋体', size: 11 },
  })
}
