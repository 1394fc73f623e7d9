import 'server-only'
import type { FactKey } from '@/lib/facts/facts'
import { err, ok, type Result } from '@/lib/result'
import { theTemplate } from '@/lib/template/templates'
import type { WorkbookSection } from './layout/block'
import { COVER_SHEET, HEAD_SHEET, LISTS_SHEET, WORKBOOK_FORMAT } from './layout/marks'
import { workbookSections } from './layout/sections'
import { foreignBecause } from './reading/belongs'
import type { ReadCell, ReadSheet } from './reading/cells'
import { blocksOf, type ReadBlock } from './reading/find-blocks'
import { readChildren, readCodes, readFixed, readItems, type Reading } from './reading/read-block'
import { readApart } from './reading/read-apart'
import { hasTables, readTables } from './reading/read-tables'
import { MOST_BYTES, type Home, type SectionReading, type WorkbookReading } from './workbook-reading'

const textAt = (sheet: ReadSheet, row: number, column: number): string => {
  const cell: ReadCell | undefined = sheet.cells.find((each) => each.row === row && each.column === column)
  return cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.value) : ''
}

const headOf = (sheet: ReadSheet): ReadonlyMap<string, string> => new Map(Array.from({ length: 12 }, (_, row) => [textAt(sheet, row, 0), textAt(sheet, row, 1)] as const))

const readOne = (reading: Reading, read: ReadBlock): void => {
  const { block } = read
  if (block.kind === 'fixed') readFixed(reading, block, read)
  else if (block.kind === 'codes') readCodes(reading, block, read)
  else if (block.kind === 'items') readItems(reading, block, read)
  else readChildren(reading, block, read)
}

const readSection = (section: WorkbookSection, blocks: readonly ReadBlock[], templateId: string, known: ReadonlySet<FactKey>): SectionReading | null => {
  // In the layout's order: the rows of projects are read before what belongs to them, wherever their sheets stand.
  const wanted = section.sheets.flatMap((sheet) => sheet.blocks)
  const found = wanted.flatMap((block) => blocks.filter((read) => read.block === block))
  if (found.length === 0) return null
  const reading: Reading = { template: theTemplate(templateId), known, facts: new Map(), problems: [], notices: [], numbers: new Map(), places: new Map() }
  for (const read of found) readOne(reading, read)
  for (const block of wanted) {
    const times = found.filter((read) => read.block === block)
    const [first, second] = times
    if (second !== undefined) reading.problems.push({ sheet: second.sheet, cell: 'A1', reason: `“${block.title}”在工作簿里有两份（另一份在“${first?.sheet ?? ''}”），请只留一份。` })
    if (first === undefined) reading.problems.push({ sheet: found[0]?.sheet ?? section.title, cell: 'A1', reason: `缺少“${block.title}”这一块，请从重新下载的工作簿里复制过来，或不导入这一部分。` })
  }
  return { key: section.key, title: section.title, facts: reading.facts, problems: reading.problems, notices: reading.notices }
}

/** The sheets of a workbook as facts of sections. `known`: keys the disclosure has, whose ids are not given to new items. */
export const understand = (sheets: readonly ReadSheet[], home: Home, known: ReadonlySet<FactKey>): Result<WorkbookReading, string> => {
  const head = sheets.find((sheet) => sheet.name === HEAD_SHEET)
  if (head === undefined) return hasTables(sheets) ? readTables(sheets, home) : err('不是本系统的填报工作簿，也不是本系统导出的十张表。请从本页下载工作簿填写。')
  const words = headOf(head)
  if (words.get('format') !== WORKBOOK_FORMAT) return err(`是另一版本的填报工作簿（${words.get('format') ?? '没有写明'}）。请重新下载工作簿，把内容复制过去。`)
  const foreign = foreignBecause(home, words.get('template') ?? '', words.get('unitCode') ?? '', words.get('unitName') ?? '')
  if (foreign !== null) return err(foreign)
  const blocks = sheets.flatMap(blocksOf)
  const read = workbookSections.map((section) => ({ section, reading: readSection(section, blocks, home.templateId, known) }))
  const sections = read.flatMap(({ reading }) => (reading === null ? [] : [reading]))
  if (sections.length === 0) return err('里面没有可以读的工作表。请从本页重新下载工作簿填写。')
  const ours = new Set([COVER_SHEET, HEAD_SHEET, LISTS_SHEET, ...blocks.map(({ sheet }) => sheet)])
  return ok({
    kind: 'fill-in', sections,
    missing: read.flatMap(({ section, reading }) => (reading === null ? [section.title] : [])),
    ignored: sheets.flatMap(({ name }) => (ours.has(name) ? [] : [name])),
    notices: [],
  })
}

/**
 * Reads a fill-in workbook or an exported ten-table workbook. Nothing in it is evaluated or executed.
 * @returns what it states by section, or one sentence that begins with the file's name.
 */
export const readWorkbook = async (file: { readonly name: string; readonly bytes: Uint8Array }, home: Home, known: ReadonlySet<FactKey>): Promise<Result<WorkbookReading, string>> => {
  const said = (sentence: string): Result<never, string> => err(`“${file.name}”${sentence}`)
  if (/\.xls[mb]$/i.test(file.name)) return said(/m$/i.test(file.name) ? '是带宏的工作簿（.xlsm），不读取。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再导入。' : '是二进制格式（.xlsb）的工作簿。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再导入。')
  if (file.bytes.byteLength > MOST_BYTES) return said(`有 ${(file.bytes.byteLength / 1_000_000).toFixed(1)} MB，超过 5 MB，不是一份填报工作簿。`)
  const sheets = await readApart(file.bytes)
  if (!sheets.ok) return said(sheets.error)
  const reading = understand(sheets.value, home, known)
  return reading.ok ? reading : said(reading.error)
}
