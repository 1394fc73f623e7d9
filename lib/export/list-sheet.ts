import 'server-only'
import { at, sheetName, writeSpreadsheet, type SheetCell } from './spreadsheet'

/** A list as a workbook of one sheet: a head that stays in sight, and texts. */
export type ListSheet = { readonly title: string; readonly creator: string; readonly heads: readonly { readonly text: string; readonly width: number }[]; readonly rows: readonly (readonly string[])[]; readonly createdAt: number }

export const renderListSheet = ({ title, creator, heads, rows, createdAt }: ListSheet): Promise<Uint8Array> => {
  const cells = new Map<string, SheetCell>(heads.map(({ text }, column) => [at(0, column), { value: text, style: { font: { bold: true } } }]))
  return writeSpreadsheet([{ name: sheetName(title), cells, rows: [heads.map(({ text }) => text), ...rows], columns: heads.map(({ width }) => ({ width })), freezePane: { rows: 1 } }], { title, creator, createdAt })
}
