import { formatCount, formatFixed } from '@/lib/money/format'
import type { CellRef } from './cell'
import { printedAmount } from './printed-amount'
import { cellAt, type Report, type ReportCell, type ReportRow, type ReportTable } from './report'

/** A figure as it stands on paper: amounts in the template's unit, counts whole, zero and blank empty. */
export const printedFigure = (report: Report, ref: CellRef): string => {
  const cell = cellAt(report, ref)
  if (cell === undefined || cell.value === null || cell.value.isZero()) return ''
  return cell.measure === 'count' ? formatCount(cell.value) : formatFixed(printedAmount(report, cell) ?? cell.value, report.template.unit.decimals)
}

export const printedCell = (report: Report, cell: ReportCell): string => (cell.kind === 'figure' ? printedFigure(report, cell.ref) : cell.text)

/**
 * The printed grid of the contract: one string a column; a label that spans columns leaves the first of them empty
 * (`["", "合计", …]`).
 */
export const printedRow = (report: Report, row: ReportRow): readonly string[] =>
  row.cells.flatMap((cell) => (cell.kind === 'label' && (cell.colSpan ?? 1) > 1 ? ['', cell.text] : [printedCell(report, cell)]))

/** The notes under a table; an empty table says so. */
export const printedNotes = (report: Report, table: ReportTable): readonly string[] =>
  table.empty ? [...table.template.notes, report.template.wording.emptyTable] : table.template.notes
