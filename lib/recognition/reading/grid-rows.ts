import type { GridRow } from '../layout'
import { sheetTitle } from '../data/titles'
import { plain } from '../letters'
import { withLine, type Head, type Line } from './lines'

/** A line under a table: 注：…, 说明：…. */
export const NOTE = /^(?:注|备注|说明)\s*\d?\s*[：:]/u

/** Rows of a grid that are the lines over its table: title, number, 部门, 单位. */
export const headRowsOf = (rows: readonly GridRow[], head: Head): { readonly head: Head; readonly body: readonly GridRow[] } => {
  let read = head
  let index = 0
  for (; index < rows.length; index += 1) {
    const row = rows[index]
    const texts = row?.cells.map(({ text }) => text.trim()).filter((text) => text !== '') ?? []
    if (row === undefined || texts.length === 0 || texts.length > 4) break
    let next: Head | null = read
    for (const text of texts) if (next !== null) next = withLine(next, { text, where: row.where, broken: false })
    if (next === null) break
    read = next
  }
  return { head: read, body: rows.slice(index) }
}

/** Rows of a grid that are the notes under its table: one text in the whole row. */
export const notesIn = (rows: readonly GridRow[]): { readonly body: readonly GridRow[]; readonly notes: readonly Line[] } => {
  const textsOf = (row: GridRow): readonly string[] => row.cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  const from = rows.findIndex((row, index) => index > 0 && NOTE.test(textsOf(row)[0] ?? '') && textsOf(row).length === 1)
  return from < 0 ? { body: rows, notes: [] } : { body: rows.slice(0, from), notes: rows.slice(from).flatMap((row) => textsOf(row).map((text): Line => ({ text, where: row.where, broken: false }))) }
}

const SHEET_YEAR = /^\(?20\d{2}年度?\)?$/u

/** Rows of a grid that are the title and the year over an evaluation sheet, as workbooks have them. */
export const sheetHeadOf = (rows: readonly GridRow[]): { readonly title: string; readonly year: string; readonly body: readonly GridRow[] } => {
  let [title, year, index] = ['', '', 0]
  for (; index < rows.length; index += 1) {
    const [text = '', ...others] = (rows[index]?.cells ?? []).map((cell) => cell.text.trim()).filter((each) => each !== '')
    if (others.length > 0) break
    if (sheetTitle.test(plain(text)) && title === '') title = text
    else if (SHEET_YEAR.test(plain(text)) && title !== '') year = text
    else if (text !== '') break
  }
  return title === '' ? { title, year, body: rows } : { title, year, body: rows.slice(index) }
}
