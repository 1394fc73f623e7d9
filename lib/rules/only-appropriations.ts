import { isSame } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt, type Report } from '@/lib/report/report'
import { carriedBetween } from './carried'
import { totalOf } from './equality'
import { printedAt } from './printed'
import type { Subject } from './rule'
import { isThere } from './there'
import { isSome } from './words'

const OTHER_INCOME = ['L4', 'L5', 'L6', 'L7', 'L8', 'L28'].map((line) => `T01!${line}:c1` as const)

/** Lines of 公开01 that were lost stand in 公开02 as well: what one carries from the other is read where it is. */
const readWhereItIs = (report: Report, refs: readonly CellRef[]): readonly CellRef[] => {
  const carried = new Map(carriedBetween(report.template, 'T01', 'T02').map(({ summary, detail }) => [summary, detail]))
  return refs.map((ref) => (isThere(report, ref) ? ref : (carried.get(ref) ?? ref)))
}

export const allBlank = (report: Report, refs: readonly CellRef[]): boolean => refs.every((ref) => isThere(report, ref) && !isSome(figureAt(report, ref)))

const areEqual = ({ report, basis }: Subject, left: CellRef, right: CellRef): boolean =>
  isThere(report, left) && isThere(report, right) && (basis === 'facts' ? isSame(totalOf(report, [left]), totalOf(report, [right])) : isSame(printedAt(report, left), printedAt(report, right)))

/** Nothing but appropriations came in, was carried over or goes on: nothing else can have paid. */
export const onlyAppropriations = (subject: Subject): boolean =>
  allBlank(subject.report, readWhereItIs(subject.report, OTHER_INCOME)) && areEqual(subject, 'T01!L29:c1', 'T04!L28:c1') && areEqual(subject, 'T01!R60:c2', 'T04!R60:c2')

/** No other income this year and no balance of other money at its beginning: last year may have had some, this year has none. */
export const noOtherMoney = (subject: Subject): boolean => allBlank(subject.report, readWhereItIs(subject.report, OTHER_INCOME)) && areEqual(subject, 'T01!L29:c1', 'T04!L28:c1')
