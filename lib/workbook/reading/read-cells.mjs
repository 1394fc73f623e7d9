// The cells of a workbook as plain data. No formula is evaluated: one that stands in a cell is reported as a formula.
import { readXlsx } from 'hucre/xlsx'
import { inspect } from './inspect.mjs'
import { limits } from './limits.mjs'
import { packed, unpack, Unreadable } from './unpack.mjs'

const RANGE = `A1:BL${limits.rows}`
/** The lists behind the drop-downs are ours and say nothing. */
const UNREAD = '科目'

const cellOf = (row, column, value, cell) => {
  if (cell?.type === 'formula' || cell?.formula !== undefined) return { row, column, kind: 'formula' }
  if (cell?.type === 'error') return { row, column, kind: 'error', text: String(value ?? cell.value ?? '') }
  if (value instanceof Date) return { row, column, kind: 'date' }
  if (typeof value === 'boolean') return { row, column, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return { row, column, kind: 'number', value, percent: /%/.test(cell?.style?.numFmt ?? '') }
  const text = cell?.richText !== undefined ? cell.richText.map((run) => run.text).join('') : String(value ?? '')
  return text === '' ? null : { row, column, kind: 'text', text }
}

const cellsOf = (sheet) => {
  const cells = []
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      if (value === null && cell === undefined) return
      const read = cellOf(row, column, value, cell)
      if (read !== null) cells.push(read)
    })
  })
  return cells
}

/** Answers the sheets with their cells; throws `Unreadable` with one sentence. */
export const readCells = async (bytes) => {
  if (bytes.byteLength > limits.file) throw new Unreadable(`有 ${(bytes.byteLength / 1_000_000).toFixed(1)} MB，超过 5 MB，不是一份填报工作簿。`)
  const parts = await unpack(bytes)
  inspect(parts)
  try {
    const workbook = await readXlsx(packed(parts), { readStyles: true, range: RANGE, sheets: ({ name }) => name !== UNREAD })
    return workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }))
  } catch {
    throw new Unreadable('已经损坏，读不出来。请重新下载工作簿填写，或在 Excel 中打开后另存再导入。')
  }
}

export { Unreadable }
