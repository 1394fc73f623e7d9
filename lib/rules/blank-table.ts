import { figureAt, type Report } from '@/lib/report/report'
import { tableHere } from './there'
import { isSome } from './words'

/** Whether a table that is there prints no figure; a printed 0.00 is one, and so is a cell nobody could read. */
export const isBlankTable = (report: Report, id: string): boolean =>
  tableHere(report, id)?.rows.every(({ cells }) => cells.every((cell) => cell.kind !== 'figure' || (figureAt(report, cell.ref) === null && report.unread?.has(cell.ref) !== true))) ?? false

/** Whether a table that is there has no figure but zeros: some places print 0.00 throughout. */
export const holdsNothing = (report: Report, id: string): boolean =>
  tableHere(report, id)?.rows.every(({ cells }) => cells.every((cell) => cell.kind !== 'figure' || (!isSome(figureAt(report, cell.ref)) && report.unread?.has(cell.ref) !== true))) ?? false
