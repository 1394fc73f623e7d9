import { toText, type Amount } from '@/lib/money/amount'
import { formatCount, formatGrouped } from '@/lib/money/format'
import { factLabel } from '@/lib/facts/facts'
import type { TableTemplate } from '@/lib/template/templates'
import { placeOf, type CellRef } from './cell'
import { compiledFixed } from './fixed-table'
import { cellAt, factKeyOfRef, type Report, type ReportRow } from './report'

const LINE_ROW = /^[LR](\d+)$/

const rowOf = (report: Report, table: string, ref: CellRef): ReportRow | undefined =>
  [report.tables.find((candidate) => candidate.template.id === table)?.rows ?? [], compiledFixed(report.template).rows.get(table) ?? []].flat().find((row) => row.cells.some((cell) => cell.kind === 'figure' && cell.ref === ref))

/** The words that name a row: the label nearest to the left of the figure, but not the unit it is counted in. */
const rowName = (row: ReportRow, ref: CellRef, columns: TableTemplate['columns']): string => {
  const end = row.cells.findIndex((cell) => cell.kind === 'figure' && cell.ref === ref)
  const labels = row.cells.slice(0, end).flatMap((cell, index) => (cell.kind === 'label' && cell.text !== '' && !/^\d+$/.test(cell.text) && columns[index]?.label !== '单位' ? [cell.text.trim()] : []))
  return labels.at(-1) ?? ''
}

const columnWords = (column: string): string => (/^c\d+$/.test(column) ? ` 栏${column.slice(1)}` : '')

/** A cell as an accountant says it: `公开04表 行59 栏3`, `公开05表 2010301 栏2`, `公开06表 30101 基本工资`. */
export const cellPlace = (report: Report, ref: CellRef): string => {
  const key = factKeyOfRef(ref)
  if (key !== null) return factLabel(key, report.template.fiscalYear)
  const unprinted = report.template.unprinted.find((figure) => figure.ref === ref)
  if (unprinted !== undefined) return unprinted.label
  const { table, row, column } = placeOf(ref)
  const template = report.tables.find((candidate) => candidate.template.id === table)?.template
  if (template === undefined) return ref
  const line = LINE_ROW.exec(row)
  if (line !== null) return `${template.number}表 行${line[1] ?? ''}${columnWords(column)}`
  if (row === 'total') return `${template.number}表 合计${columnWords(column)}`
  if (row === 'row') return `${template.number}表${columnWords(column)}`
  if (column === 'amount' || column === 'value') {
    const found = rowOf(report, table, ref)
    return `${template.number}表 ${/^\d+$/.test(row) ? `${row} ` : ''}${found === undefined ? row : rowName(found, ref, template.columns)}`
  }
  return `${template.number}表 ${row}${columnWords(column)}`
}

/** What a cell is called: its row's words and its column's: `本年支出合计 一般公共预算财政拨款`. */
export const cellName = (report: Report, ref: CellRef): string => {
  const key = factKeyOfRef(ref)
  if (key !== null) return factLabel(key, report.template.fiscalYear)
  const { table, column } = placeOf(ref)
  const found = rowOf(report, table, ref)
  if (found === undefined) return cellPlace(report, ref)
  const template = report.tables.find((candidate) => candidate.template.id === table)?.template
  const index = found.cells.findIndex((cell) => cell.kind === 'figure' && cell.ref === ref)
  const before = found.cells.slice(0, index).reduce((sum, cell) => sum + (cell.kind === 'label' ? (cell.colSpan ?? 1) : 1), 0)
  const columnName = /^c\d+$/.test(column) ? (template?.columns[before]?.label.split('/').at(-1) ?? '') : ''
  return [rowName(found, ref, template?.columns ?? []), columnName === '金额' ? '' : columnName].filter((part) => part !== '').join(' ')
}

/** The exact figure as people compare it: `2,374,460.00` or `1`; blank is empty. */
export const exactWords = (report: Report, ref: CellRef): string => {
  const cell = cellAt(report, ref)
  if (cell === undefined || cell.value === null) return ''
  return cell.measure === 'count' ? formatCount(cell.value) : formatGrouped(cell.value)
}

/** The exact figure as data: `2374460.00` or `1`; blank is empty. */
export const exactText = (report: Report, ref: CellRef): string => {
  const cell = cellAt(report, ref)
  if (cell === undefined || cell.value === null) return ''
  // Measure `amount` says the figure is 元.
  return cell.measure === 'count' ? formatCount(cell.value) : toText(cell.value as Amount)
}
