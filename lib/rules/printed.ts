import { compare, absolute, figureOf, isZero, plus, times, type Figure } from '@/lib/money/amount'
import type { DisplayUnit } from '@/lib/money/format'
import type { Cell, CellRef } from '@/lib/report/cell'
import { printedAmount } from '@/lib/report/printed-amount'
import { cellAt, type Report } from '@/lib/report/report'
import type { Subject } from './rule'

export const ZERO: Figure = figureOf('0')

const caches = new WeakMap<Report, Map<Cell, Figure>>()

/** The figure of a cell as it stands on paper, in the template's unit (counts whole); blank is zero. */
export const printedOf = (report: Report, cell: Cell): Figure => {
  if (cell.value === null) return ZERO
  if (cell.measure === 'count') return cell.value
  let cache = caches.get(report)
  if (cache === undefined) caches.set(report, (cache = new Map()))
  let figure = cache.get(cell)
  if (figure === undefined) cache.set(cell, (figure = printedAmount(report, cell) ?? ZERO))
  return figure
}

/** As `printedOf`, by name; a row the table does not have prints nothing. */
export const printedAt = (report: Report, ref: CellRef): Figure => {
  const cell = cellAt(report, ref)
  return cell === undefined ? ZERO : printedOf(report, cell)
}

/** Whether something stands there: generated tables leave zero empty, a document that prints 0.00 has a figure. */
export const isPrinted = (subject: Pick<Subject, 'basis'>, cell: Cell | undefined): boolean => cell !== undefined && cell.value !== null && (subject.basis === 'document' || !cell.value.isZero())

/** Half of the last printed place: 0.005 where two decimals are printed. */
export const halfOf = (unit: DisplayUnit): Figure => figureOf(`0.${'0'.repeat(unit.decimals)}5`)

/**
 * How far the sum of `figures` printed, non-empty figures may miss what it should be: half of the last place for each.
 * Two figures or fewer are no sum: they must be equal.
 */
export const intervalOf = (figures: number, unit: DisplayUnit): Figure => (figures <= 2 ? ZERO : times(figureOf(String(figures)), halfOf(unit)))

export const isWithin = (difference: Figure, allowed: Figure): boolean => compare(absolute(difference), allowed) <= 0

/** Sum of figures, zero for none; one figure alone is returned as it is, so that equal objects stay equal. */
export const sumFigures = (figures: readonly (Figure | null | undefined)[]): Figure => {
  let total: Figure | null = null
  for (const figure of figures) if (!isZero(figure) && figure !== null && figure !== undefined) total = total === null ? figure : plus(total, figure)
  return total ?? ZERO
}
