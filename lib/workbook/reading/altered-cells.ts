import 'server-only'
import { printSheet } from '@/lib/document/sheet'
import { printTable } from '@/lib/document/table'
import { cellName, type SheetCell } from '@/lib/export/spreadsheet'
import { paperSheets } from '@/lib/export/xlsx'
import { assemble, type FactKey, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { printedTables } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import type { Home, Problem } from '../workbook-reading'
import type { ReadCell, ReadSheet } from './cells'
import { numberText } from './number-text'

const MOST = 50

const writtenText = (cell: SheetCell): string => (typeof cell.value === 'number' ? (numberText(cell.value) ?? '') : typeof cell.value === 'string' ? cell.value : '')
const readText = (cell: ReadCell | undefined): string => {
  if (cell === undefined) return ''
  if (cell.kind === 'number') return numberText(cell.value) ?? ''
  return 'text' in cell ? cell.text : cell.kind === 'date' ? '日期' : '公式'
}

/** Cells of the ten tables and of the evaluation sheets that somebody changed: they follow from the facts, so a figure typed there would be lost in silence. */
export const alteredCells = (sheets: readonly ReadSheet[], home: Home, facts: ReadonlyMap<FactKey, FactValue>): readonly Problem[] => {
  const template = theTemplate(home.templateId)
  const report = buildReport(template, assemble({ templateId: template.id, fiscalYear: template.fiscalYear }, facts))
  const expected = paperSheets({ tables: printedTables(report).map((table) => printTable(report, table)), sheets: report.projects.map((project) => printSheet(project, template)) })
  const altered = expected.flatMap(({ name, cells }): readonly Problem[] => {
    const sheet = sheets.find((each) => each.name === name)
    if (sheet === undefined) return []
    const read = new Map(sheet.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]))
    return [...cells].flatMap(([place, cell]) => {
      const [was, is] = [writtenText(cell), readText(read.get(place))]
      const [row = 0, column = 0] = place.split(',').map((part) => Number.parseInt(part, 10))
      return was === is ? [] : [{ sheet: name, cell: cellName(row, column), reason: `由“${was}”改成了“${is}”。表由数据算出，改这里不起作用，请改末一张“数据”表，或用填报工作簿。` }]
    })
  })
  return altered.slice(0, MOST)
}
