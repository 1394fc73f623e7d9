import { formatCell, formatCount } from '@/lib/money/format'
import type { Amount } from '@/lib/money/amount'
import { type CellRef } from './cell'
import { cellAt, type Report, type ReportCell, type ReportRow, type ReportTable } from './report'

/** A figure as it stands on paper: amounts in the template's unit, counts whole, zero and blank empty. */
export const printedFigure = (report: Report, ref: CellRef): string => {
  const cell = cellAt(report, ref)
  if (cell === undefined || cell.value === null || cell.value.isZero()) return ''
  // Measure `amount` says the figure is 元.
  return cell.measure === 'count' ? formatCount(cell.value) : formatCell(cell.value as Amount, report.template.unit)
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
