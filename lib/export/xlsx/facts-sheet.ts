import 'server-only'
import { FACTS_SHEET, type FactRow } from '../fact-rows'
import { at, type SheetCell, type SheetStyle, type SpreadsheetSheet } from '../spreadsheet'

const rule = { style: 'hair', color: { rgb: '8A8578' } } as const
const border = { top: rule, right: rule, bottom: rule, left: rule }
const HEAD: SheetStyle = { font: { name: '黑体', size: 11 }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEAE2' } }, border, alignment: { vertical: 'center' } }
const BODY: SheetStyle = { font: { name: '宋体', size: 10 }, border, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' }

const text = (value: string, style: SheetStyle): SheetCell => ({ value, type: 'string', style })

/** Every stated fact as a text, exact to 分, so that the workbook can be brought back. */
export const factsSheet = (rows: readonly FactRow[]): SpreadsheetSheet => ({
  name: FACTS_SHEET,
  cells: new Map([
    ...['键（请勿改动）', '项目', '内容（金额单位：元）'].map((head, column) => [at(0, column), text(head, HEAD)] as const),
    ...rows.flatMap(({ key, label, text: content }, index) => [key, label, content].map((value, column) => [at(index + 1, column), text(value, BODY)] as const)),
  ]),
  columns: [{ width: 46 }, { width: 52 }, { width: 60 }],
  freezePane: { rows: 1 },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
})
