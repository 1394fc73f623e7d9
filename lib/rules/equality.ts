import { compare, isZero, minus, sumOf, zero, type Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { amountAt, type Report } from '@/lib/report/report'
import type { RuleFinding } from './rule'

type Words = Pick<RuleFinding, 'what' | 'advice' | 'severity'>

const totalOf = (report: Report, refs: readonly CellRef[]): Amount => sumOf(refs.map((ref) => amountAt(report, ref))) ?? zero

/** Two amounts that state one thing, to the 分. */
export function* mustEqualExactly(report: Report, left: readonly CellRef[], right: readonly CellRef[], words: Words): Iterable<RuleFinding> {
  if (!isZero(minus(totalOf(report, left), totalOf(report, right)))) yield { ...words, left, right }
}

/** A part must not be more than its whole. */
export function* mustNotExceed(report: Report, part: readonly CellRef[], whole: readonly CellRef[], words: Words): Iterable<RuleFinding> {
  if (compare(totalOf(report, part), totalOf(report, whole)) > 0) yield { ...words, left: part, right: whole }
}
