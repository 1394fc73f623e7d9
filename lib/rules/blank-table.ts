import { figureAt, type Report } from '@/lib/report/report'
import { tableHere } from './there'

/** Whether a table that is there prints no figure; a printed 0.00 is one. */
export const isBlankTable = (report: Report, id: string): boolean =>
  tableHere(report, id)?.rows.every(({ cells }) => cells.every((cell) => cell.kind !== 'figure' || figureAt(report, cell.ref) === null)) ?? false
