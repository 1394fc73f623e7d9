import { printedFigure, printedNotes } from '@/lib/report/print'
import type { Report, ReportCell, ReportRow, ReportTable } from '@/lib/report/report'
import type { PrintedCell, PrintedTable } from './blocks'

const printCell = (report: Report, row: ReportRow, cell: ReportCell, isName: boolean): PrintedCell => {
  const bold = row.bold ? { bold: true } : {}
  switch (cell.kind) {
    case 'figure':
      return { text: printedFigure(report, cell.ref), align: 'right', ref: cell.ref, ...bold }
    case 'mark':
      return { text: cell.text, align: 'center' }
    case 'label':
      return {
        text: cell.text,
        align: cell.align ?? 'left',
        ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }),
        ...(cell.bold === true || row.bold ? { bold: true } : {}),
        ...(isName && row.level !== undefined ? { level: row.level } : {}),
      }
  }
}

/** A table of the report as it is printed: header, body, notes, the three parts of the line above it. */
export const printTable = (report: Report, table: ReportTable): PrintedTable => {
  const { template } = table
  const isFixed = template.body.kind === 'fixed'
  return {
    id: template.id,
    number: template.number,
    code: `${template.number}表`,
    title: template.title,
    subtitle: [`${report.template.wording.nameLine}${report.facts.budgetUnit.name}`, `${report.template.fiscalYear}年度`, template.unitLine],
    orientation: template.orientation,
    widths: template.columns.map((column) => column.width),
    header: template.header.map((row) => row.map((cell) => ({ ...cell, align: 'center' as const }))),
    body: table.rows.map((row) => row.cells.map((cell, index) => printCell(report, row, cell, !isFixed && index === 1))),
    notes: printedNotes(report, table),
    onePage: template.onePage,
    empty: table.empty,
  }
}
