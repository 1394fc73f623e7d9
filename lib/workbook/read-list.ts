import 'server-only'
import { cellName } from '@/lib/export/spreadsheet'
import { err, ok, type Result } from '@/lib/result'
import type { ReadCell, ReadSheet } from './reading/cells'
import { readApart } from './reading/read-apart'
import type { Problem } from './workbook-reading'

export type { ReadSheet } from './reading/cells'

/** What a sheet of a list is called, and the heads of its columns in the words of the template. */
export type ListForm<Column extends string> = { readonly sheet: string; readonly columns: Readonly<Record<Column, string>> }

/** A cell of a list: its text, trimmed, and where it stands (`B7`). An empty cell is ''. */
export type ListCell = { readonly text: string; readonly cell: string }
export type ListRow<Column extends string> = Readonly<Record<Column, ListCell>>
export type ListReading<Column extends string> = { readonly rows: readonly ListRow<Column>[]; readonly problems: readonly Problem[] }

/** Notes may stand above the heads. */
const HEAD_WITHIN = 10

const textOf = (cell: ReadCell | undefined): string | null => {
  if (cell === undefined) return ''
  if (cell.kind === 'text') return cell.text.trim()
  return cell.kind === 'number' && Number.isSafeInteger(cell.value) ? String(cell.value) : null
}

const becauseOf = (cell: ReadCell): string => (cell.kind === 'formula' ? '是公式，请改成文字' : cell.kind === 'date' ? '是日期，请把格式改成文本后重填' : '读不懂，请把格式改成文本后重填')

/** The list on one sheet of a workbook that was read; a sheet that is not there is an empty list. */
export const readList = <Column extends string>(sheets: readonly ReadSheet[], { sheet: name, columns }: ListForm<Column>): ListReading<Column> => {
  const sheet = sheets.find((each) => each.name.trim() === name)
  if (sheet === undefined || sheet.cells.length === 0) return { rows: [], problems: [] }
  // Object.keys of a Record yields its keys.
  const keys = Object.keys(columns) as Column[]
  const rows = new Map<number, Map<number, ReadCell>>()
  for (const cell of sheet.cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, ReadCell>()).set(cell.column, cell))
  const headRow = [...rows.keys()].toSorted((left, right) => left - right).find((row) => row < HEAD_WITHIN && [...(rows.get(row)?.values() ?? [])].some((cell) => textOf(cell) === columns[keys[0] ?? ('' as Column)]))
  if (headRow === undefined) return { rows: [], problems: [{ sheet: name, cell: 'A1', reason: `没有找到表头“${keys.map((key) => columns[key]).join('、')}”，请用下载的模板填写。` }] }
  const heads = rows.get(headRow) ?? new Map<number, ReadCell>()
  const placeOf = (key: Column): number | undefined => [...heads].find(([, cell]) => textOf(cell) === columns[key])?.[0]
  const places = new Map(keys.map((key) => [key, placeOf(key)]))
  const absent = keys.filter((key) => places.get(key) === undefined)
  if (absent.length > 0) return { rows: [], problems: [{ sheet: name, cell: cellName(headRow, 0), reason: `表头缺“${absent.map((key) => columns[key]).join('、')}”，请用下载的模板填写。` }] }
  const problems: Problem[] = []
  const read: ListRow<Column>[] = []
  for (const [row, cells] of [...rows].toSorted(([left], [right]) => left - right)) {
    if (row <= headRow) continue
    const entries = keys.map((key): [Column, ListCell] => {
      const column = places.get(key) ?? 0
      const cell = cells.get(column)
      const text = textOf(cell)
      if (text === null && cell !== undefined) problems.push({ sheet: name, cell: cellName(row, column), reason: `“${columns[key]}”${becauseOf(cell)}。` })
      return [key, { text: text ?? '', cell: cellName(row, column) }]
    })
    // Entries of every key of the Record.
    if (entries.some(([, { text }]) => text !== '')) read.push(Object.fromEntries(entries) as ListRow<Column>)
  }
  return { rows: read, problems }
}

/** The sheets of a file a person chose, read in a process of its own; or one sentence that names the file. */
export const readListFile = async (file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<readonly ReadSheet[], string>> => {
  const sheets = await readApart(file.bytes)
  return sheets.ok ? ok(sheets.value) : err(`“${file.name}”${sheets.error}`)
}
