import 'server-only'
import { at, type SheetCell, type SheetStyle, type SpreadsheetSheet } from '@/lib/export/spreadsheet'
import type { Facts } from '@/lib/facts/facts'
import { workbookSections } from '../layout/sections'
import { look } from './look'

const RULES = [
  '白色格填写；灰色格是合计或名称，已锁定，自动算出。',
  '金额单位一律为元，最多两位小数。没有发生请填 0，空着表示没有填。',
  '科目代码从下拉中选，或直接输入 7 位“项”级代码；“款”“类”由系统合计。行不够就在表中插入行。',
  '填数字，不要填公式：导入时公式不计算。',
  '填好后回到“导入导出”页选择本文件，先看改动，确认后才写入。',
]

const NAME: SheetStyle = { font: { name: '方正小标宋简体', size: 24 }, alignment: { horizontal: 'center', vertical: 'center' } }
const UNIT: SheetStyle = { font: { name: '楷体', size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } }

/** The first sheet: what this is, how it is filled in, what each sheet holds. */
export const coverSheet = (name: string, facts: Facts): SpreadsheetSheet => {
  const cells = new Map<string, SheetCell>()
  const rowDefs = new Map<number, { height: number }>()
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  const put = (row: number, column: number, value: string, style: SheetStyle): void => { cells.set(at(row, column), { value, type: 'string', style }) }
  const across = (row: number, value: string, style: SheetStyle, height: number): void => {
    put(row, 1, value, style)
    merges.push({ startRow: row, startCol: 1, endRow: row, endCol: 3 })
    rowDefs.set(row, { height })
  }
  across(1, `${String(facts.fiscalYear)}年度决算公开填报工作簿`, NAME, 44)
  across(2, `${facts.budgetUnit.name}（${facts.budgetUnit.code}）`, UNIT, 30)
  across(3, '金额单位：元', { ...look.unit, alignment: { horizontal: 'center' } }, 22)
  across(5, '怎么填', look.block, 24)
  RULES.forEach((rule, index) => {
    put(6 + index, 1, String(index + 1), { ...look.plain, alignment: { horizontal: 'center', vertical: 'top' } })
    put(6 + index, 2, rule, look.plain)
    merges.push({ startRow: 6 + index, startCol: 2, endRow: 6 + index, endCol: 3 })
    rowDefs.set(6 + index, { height: 20 })
  })
  const list = 7 + RULES.length
  across(list, '有哪些表', look.block, 24)
  const head = list + 1
  ;['序号', '工作表', '内容'].forEach((text, index) => { put(head, index + 1, text, look.head) })
  workbookSections.flatMap((section) => section.sheets).forEach((sheet, index) => {
    put(head + 1 + index, 1, String(index + 1), look.centred)
    cells.set(at(head + 1 + index, 2), { value: sheet.name, type: 'string', style: { ...look.label, font: { ...look.label.font, color: { rgb: '1F4E79' }, underline: true } }, hyperlink: { target: '', location: `'${sheet.name}'!B1` } })
    put(head + 1 + index, 3, sheet.blocks.map((block) => block.title).join('；'), look.label)
    rowDefs.set(head + 1 + index, { height: 20 })
  })
  return {
    name, cells, merges, rowDefs, columns: [{ width: 3 }, { width: 8 }, { width: 24 }, { width: 78 }],
    protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1, horizontalCentered: true },
    view: { showGridLines: false },
  }
}
