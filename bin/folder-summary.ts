import { at, writeSpreadsheet, type SheetCell, type SpreadsheetSheet } from '@/lib/export/spreadsheet'

type ListedFinding = { readonly severity: string; readonly rule: string; readonly message: string; readonly left: string; readonly right: string; readonly difference: string; readonly places: readonly string[]; readonly confidence: string }

/** One file of a folder that was checked: what was read and how many findings there are, or why it was not read. Errors and warnings are listed. */
export type FolderLine = {
  readonly file: string
  readonly refusal: string | null
  readonly unitName: string
  readonly fiscalYear: number | null
  readonly templateId: string
  readonly tables: number
  readonly sections: number
  readonly sheets: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
  readonly notRead: readonly string[]
  readonly findings: readonly ListedFinding[]
}

const SEVERITIES: Readonly<Record<string, string>> = { error: '错误', warning: '警告' }
const CONFIDENCES: Readonly<Record<string, string>> = { high: '高', middle: '中', low: '低' }

const resultOf = ({ refusal, errors, warnings }: FolderLine): string => (refusal !== null ? '没有读' : errors > 0 ? '有错误' : warnings > 0 ? '有警告' : '无错误')

/** The summary as lines of text, one a file, and the sum. */
export const folderTable = (lines: readonly FolderLine[]): string => {
  const told = lines.map((line) => `${resultOf(line)}  ${line.file}  ${line.refusal ?? `错误 ${line.errors}，警告 ${line.warnings}，提示 ${line.notices}${line.notRead.length > 0 ? `，未读 ${line.notRead.length} 处` : ''}`}`)
  const [read, wrong] = [lines.filter(({ refusal }) => refusal === null), lines.filter(({ errors }) => errors > 0)]
  return [...told, `共 ${lines.length} 份：读了 ${read.length} 份，其中 ${wrong.length} 份有错误；没有读 ${lines.length - read.length} 份`].join('\n')
}

const sheetOf = (name: string, heads: readonly (readonly [string, number])[], rows: readonly (readonly (string | number | null)[])[]): SpreadsheetSheet => {
  const cells = new Map<string, SheetCell>(heads.map(([text], column) => [at(0, column), { value: text, type: 'string', style: { font: { bold: true } } }]))
  rows.forEach((row, index) => { row.forEach((value, column) => { if (value !== null && value !== '') cells.set(at(index + 1, column), { value, type: typeof value === 'number' ? 'number' : 'string' }) }) })
  return { name, cells, columns: heads.map(([, width]) => ({ width })), freezePane: { rows: 1 } }
}

/** The summary as a workbook: one sheet of files, one of errors and warnings. */
export const folderWorkbook = (lines: readonly FolderLine[]): Promise<Uint8Array> => {
  const files = lines.map((line) => [line.file, resultOf(line), line.unitName, line.fiscalYear, line.templateId, line.tables, line.sections, line.sheets, line.errors, line.warnings, line.notices, line.refusal ?? line.notRead.join('；')])
  const findings = lines.flatMap((line) => line.findings.map((finding) => [line.file, line.unitName, SEVERITIES[finding.severity] ?? finding.severity, finding.rule, finding.message, finding.places.join('；'), finding.left, finding.right, finding.difference, CONFIDENCES[finding.confidence] ?? finding.confidence]))
  const sheets = [
    sheetOf('汇总', [['文件', 40], ['结果', 10], ['单位', 28], ['年度', 8], ['模板', 14], ['表', 6], ['说明', 6], ['自评表', 8], ['错误', 6], ['警告', 6], ['提示', 6], ['没有读到的', 60]], files),
    sheetOf('错误和警告', [['文件', 40], ['单位', 28], ['级别', 6], ['规则', 8], ['问题', 80], ['位置', 50], ['左', 14], ['右', 14], ['差额', 12], ['把握', 6]], findings),
  ]
  return writeSpreadsheet(sheets, { title: '校对汇总', creator: '明算', createdAt: 0 })
}
