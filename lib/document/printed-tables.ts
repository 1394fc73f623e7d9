import type { CellRef } from '@/lib/report/cell'
import { placeOfCell } from '@/lib/rules/place'
import { printedFigure } from '@/lib/report/print'
import { cellAt, printedTables, type Report, type ReportRow } from '@/lib/report/report'
import type { Disclosure } from './disclosure'

/** The amounts of a printed row by column of the contract's grid. */
const amountsOf = (report: Report, row: ReportRow): readonly (CellRef | null)[] =>
  row.cells.flatMap((cell): (CellRef | null)[] => {
    if (cell.kind === 'figure') return [cellAt(report, cell.ref)?.measure === 'amount' ? cell.ref : null]
    return cell.kind === 'label' && (cell.colSpan ?? 1) > 1 ? [null, null] : [null]
  })

/** The first amount that a disclosure's tables print otherwise than the report, in words; null where they agree. */
export const otherwisePrinted = (report: Report, tables: readonly Pick<Disclosure['tables'][number], 'id' | 'body'>[]): string | null => {
  for (const { template, rows } of printedTables(report)) {
    const body = tables.find(({ id }) => id === template.number)?.body
    if (body === undefined || body.length !== rows.length) return `${template.number}表的行数与证明中的金额不符`
    for (const [index, row] of rows.entries())
      for (const [column, ref] of amountsOf(report, row).entries()) {
        const [said, printed] = [body[index]?.[column] ?? '', ref === null ? null : printedFigure(report, ref)]
        if (ref !== null && printed !== null && said !== printed) return `${placeOfCell(report, ref)} 印 ${said === '' ? '空' : said}，按证明应为 ${printed === '' ? '空' : printed}`
      }
  }
  return null
}
