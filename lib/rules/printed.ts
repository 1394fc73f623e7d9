import { compare, absolute, figureOf, isZero, plus, times, type Figure } from '@/lib/money/amount'
import type { DisplayUnit } from '@/lib/money/format'
import type { Cell, CellRef } from '@/lib/report/cell'
import { printedAmount } from '@/lib/report/printed-amount'
import { cellAt, type Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import type { Subject } from './rule'

export const ZERO: Figure = figureOf('0')
const TWO = figureOf('2')

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

/** How far a figure of a table may stand from its exact amount: half of the last place, or, where tails are balanced, as much as the whole of it. */
export const roundedBy = ({ unit, tails }: Pick<Template, 'unit' | 'tails'>): Figure => (tails === 'balanced' ? times(halfOf(unit), TWO) : halfOf(unit))

/**
 * How far the sum of `figures` printed, non-empty figures may miss what it should be: half of the last place for each.
 * Two figures or fewer are no sum: they must be equal.
 */
export const intervalOf = (figures: number, unit: DisplayUnit): Figure => (figures <= 2 ? ZERO : times(figureOf(String(figures)), halfOf(unit)))

/**
 * How far two sides made of `figures` printed figures may miss each other though they state one amount. Balanced, each is
 * floor or ceiling of its exact amount, whichever its own table asked for: every figure but one may stand a whole step beside.
 */
export const apartOf = (figures: number, template: Pick<Template, 'unit' | 'tails'>): Figure =>
  template.tails === 'balanced' ? times(figureOf(String(Math.max(figures - 1, 0))), roundedBy(template)) : intervalOf(figures, template.unit)

export const isWithin = (difference: Figure, allowed: Figure): boolean => compare(absolute(difference), allowed) <= 0

/** Sum of figures, zero for none; one figure alone is returned as it is, so that equal objects stay equal. */
export const sumFigures = (figures: readonly (Figure | null | undefined)[]): Figure => {
  let total: Figure | null = null
  for (const figure of figures) if (!isZero(figure) && figure !== null && figure !== undefined) total = total === null ? figure : plus(total, figure)
  return total ?? ZERO
}
