import 'server-only'
import { type HeaderFooter, type Workbook } from 'hucre'
import { readXlsx as readSheets } from 'hucre/xlsx'
import { workbookParts, type WorkbookFault } from '@/lib/bounded/workbook-parts'
import type { Layout, NotRead, Piece } from '@/lib/recognition/layout'
import { err, ok, type Result } from '@/lib/result'
import { PACKAGE_LIMITS } from '../limits'
import { officeProperties, PROPERTY_PARTS } from '../office-properties'
import { packageSentence } from '../package-sentence'
import { countOf, DAMAGED, DECLARED, readXml } from '../xml'
import { sheetGrid } from './sheet-grid'

const LIMITS = { ...PACKAGE_LIMITS, sheets: 200, rows: 20_000, columns: 256, cells: 400_000, strings: 400_000 }
const RANGE = `A1:IV${LIMITS.rows}`

const COMMENTS = /^xl\/comments[^/]*\.xml$/u
const LINKS = /^xl\/externalLinks\/_rels\/[^/]+\.rels$/u
const isRead = (name: string): boolean => PROPERTY_PARTS.has(name) || COMMENTS.test(name) || LINKS.test(name)

const sentenceOf = (fault: WorkbookFault): string => {
  switch (fault.kind) {
    case 'declaration': return DECLARED
    case 'sheets': return `有 ${fault.count} 张工作表，超过 ${LIMITS.sheets} 张，没有读。请删去无关的工作表后再校对。`
    case 'rows': return `的工作表“${fault.sheet}”有 ${fault.count} 行，没有读。请删去多余的行后再校对。`
    case 'far-cell': return `的工作表“${fault.sheet}”在 ${fault.cell} 格有内容，超出了 ${LIMITS.rows} 行、${LIMITS.columns} 列，没有读。请删去后再校对。`
    case 'cells': case 'strings': return `填了超过 ${LIMITS.cells} 格，没有读。请删去无关的工作表后再校对。`
    case 'encrypted': case 'damaged': case 'lying': case 'too-many': case 'too-big': return packageSentence(fault)
  }
}

/** `&C&"宋体"仅供内部审核&R第 &P 页`: the words of a head or foot without its codes. */
const wordsOf = (text: string): readonly string[] => text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[PNDTFAZGBIUESXYH]/gu, ' ').split(/&[LCR]/u).map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')

const furnitureOf = ({ oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter }: HeaderFooter): readonly string[] => [oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter].flatMap((text) => (text === undefined ? [] : wordsOf(text)))

const linksIn = (bytes: Uint8Array): readonly string[] => {
  const found: string[] = []
  readXml(bytes, { open: ({ name, attributes }) => { if (name === 'rel:Relationship' && attributes['TargetMode'] === 'External') found.push(attributes['Target'] ?? '') } })
  return found
}

/** Sheets that hide their zeros say so in their view; the library does not pass it on. */
const hidesZeros = (parts: ReadonlyMap<string, Buffer>, index: number): boolean => /<(?:\w+:)?sheetView\s[^>]*showZeros="(?:0|false)"/u.test(parts.get(`xl/worksheets/sheet${String(index + 1)}.xml`)?.subarray(0, 4096).toString('utf8') ?? '')

type Gathered = { readonly pieces: Piece[]; readonly notRead: NotRead[]; readonly hiddenSheets: string[]; hiddenRows: number }

const gather = ({ sheets }: Workbook, parts: ReadonlyMap<string, Buffer>): Gathered => {
  const gathered: Gathered = { pieces: [], notRead: [], hiddenSheets: [], hiddenRows: 0 }
  sheets.forEach((sheet, index) => {
    const where = { page: null, line: null, sheet: sheet.name }
    const say = (what: string): void => { gathered.notRead.push({ where, what: `工作表“${sheet.name}”${what}` }) }
    if (sheet.hidden === true || sheet.veryHidden === true) {
      gathered.hiddenSheets.push(sheet.name)
      say('是隐藏的，没有读')
      return
    }
    const { rows, hiddenRows, hiddenColumns, unknown } = sheetGrid(sheet, !hidesZeros(parts, index))
    gathered.hiddenRows += hiddenRows
    if (hiddenRows > 0) say(`有 ${hiddenRows} 行是隐藏的，没有读`)
    if (hiddenColumns > 0) say(`有 ${hiddenColumns} 列是隐藏的，没有读`)
    if (unknown.length > 0) say(`的 ${unknown.slice(0, 5).join('、')}${unknown.length > 5 ? ` 等 ${unknown.length} ` : ' '}格是公式，文件里没有存下结果，没有读；请在 Excel 中打开、另存后再校对`)
    for (const text of new Set(furnitureOf(sheet.headerFooter ?? {}))) gathered.pieces.push({ kind: 'furniture', text, where })
    if (rows.length > 0) gathered.pieces.push({ kind: 'grid', rows, where: { ...where, line: rows[0]?.where.line ?? null } })
  })
  return gathered
}

/** A workbook as a layout: one grid a sheet as it is printed. No formula is evaluated. The refusal is the end of a sentence that begins with the file’s name. */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<Layout, string>> => {
  const opened = await workbookParts(bytes, LIMITS, isRead)
  if (!opened.ok) return err(sentenceOf(opened.error))
  const { names, parts, packed } = opened.value
  const workbook = await readSheets(packed(), { readStyles: true, range: RANGE }).catch(() => null)
  if (workbook === null) return err(DAMAGED)
  const { pieces, notRead, hiddenSheets, hiddenRows } = gather(workbook, parts)
  const nowhere = { page: null, line: null, sheet: null }
  if (names.has('xl/vbaProject.bin')) notRead.push({ where: nowhere, what: '文件带有宏，宏没有执行，也没有读' })
  if ([...names].some((name) => name.startsWith('xl/media/'))) notRead.push({ where: nowhere, what: '文件里有图片，图片里的文字没有读' })
  const of = (pattern: RegExp): readonly Buffer[] => [...parts].filter(([name]) => pattern.test(name)).map(([, part]) => part)
  const comments = of(COMMENTS).reduce((sum, part) => sum + countOf(part, 's:comment'), 0)
  return ok({ format: 'xlsx', pieces, notRead, pages: null, file: { properties: officeProperties(parts), comments, trackedChanges: 0, hiddenSheets, hiddenRows, externalLinks: of(LINKS).flatMap(linksIn), picturePages: [] } })
}
