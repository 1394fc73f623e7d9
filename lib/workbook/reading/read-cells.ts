import 'server-only'
import type { Cell, CellValue, Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { isPackage } from '@/lib/bounded/package-parts'
import { workbookParts } from '@/lib/bounded/workbook-parts'
import { err, ok, type Result } from '@/lib/result'
import type { ReadCell, ReadSheet } from './cells'
import { limits } from './limits'
import { DAMAGED, foreignFile, foreignPackage, sentenceOf } from './refused'

const RANGE = `A1:BL${limits.rows}`
/** The lists behind the drop-downs are ours and say nothing. */
const UNREAD = '科目'

const cellOf = (row: number, column: number, value: CellValue, cell: Cell | undefined): ReadCell | null => {
  if (cell?.type === 'formula' || cell?.formula !== undefined) return { row, column, kind: 'formula' }
  if (cell?.type === 'error') return { row, column, kind: 'error', text: String(value ?? cell.value ?? '') }
  if (value instanceof Date) return { row, column, kind: 'date' }
  if (typeof value === 'boolean') return { row, column, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return { row, column, kind: 'number', value, percent: /%/.test(cell?.style?.numFmt ?? '') }
  const text = cell?.richText !== undefined ? cell.richText.map((run) => run.text).join('') : (value ?? '')
  return text === '' ? null : { row, column, kind: 'text', text }
}

const cellsOf = (sheet: Sheet): readonly ReadCell[] =>
  sheet.rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const cell = sheet.cells?.get(`${String(row)},${String(column)}`)
      return value === null && cell === undefined ? [] : (cellOf(row, column, value, cell) ?? [])
    }),
  )

/** The cells of a workbook as plain data, in this process; no formula is evaluated. The refusal is one sentence without the file's name. */
export const readCells = async (bytes: Uint8Array): Promise<Result<readonly ReadSheet[], string>> => {
  if (bytes.byteLength > limits.file) return err(`有 ${(bytes.byteLength / 1_000_000).toFixed(1)} MB，超过 5 MB，不是一份填报工作簿。`)
  if (!isPackage(bytes)) return err(foreignFile(bytes))
  const opened = await workbookParts(bytes, limits)
  if (!opened.ok) return err(sentenceOf(opened.error))
  const foreign = foreignPackage(opened.value.names, opened.value.parts.get('[Content_Types].xml')?.toString('utf8') ?? '')
  if (foreign !== null) return err(foreign)
  try {
    const workbook = await readXlsx(opened.value.packed(), { readStyles: true, range: RANGE, sheets: ({ name }) => name !== UNREAD })
    return ok(workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })))
  } catch {
    return err(DAMAGED)
  }
}
