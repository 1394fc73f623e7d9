import { absolute, compare, figureOf, isZero, minus, ratio, times, type Figure } from '@/lib/money/amount'
import { formatCount, formatFixed } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { printedAmount } from '@/lib/report/printed-amount'
import { cellAt, type Report } from '@/lib/report/report'
import { say, type Span, type Spans } from './span'

/**
 * The figures of sentences. Everything derived is computed from the printed figures, half up, so that anyone with a
 * calculator and the booklet gets the same digits (narrative.md, 四舍五入).
 */
const HUNDRED = figureOf('100')
const NOTHING = figureOf('0')

const printedValues = new WeakMap<Report, Map<CellRef, Figure>>()

/** The printed figure of a cell in the template's unit: 682.83. Blank counts as zero. */
export const printedValue = (report: Report, ref: CellRef): Figure => {
  let values = printedValues.get(report)
  if (values === undefined) printedValues.set(report, (values = new Map()))
  const known = values.get(ref)
  if (known !== undefined) return known
  const cell = cellAt(report, ref)
  const value = (cell === undefined ? null : printedAmount(report, cell)) ?? NOTHING
  values.set(ref, value)
  return value
}

/** How zero is written: two decimals in the tables' sections, a bare 0 in 九 and 十. */
export type ZeroForm = 'decimals' | 'bare'

const amountText = (report: Report, value: Figure, zeroForm: ZeroForm): string => (zeroForm === 'bare' && isZero(value) ? '0' : formatFixed(value, report.template.unit.decimals))

/** `682.83万元` */
export const money = (report: Report, ref: CellRef, zeroForm: ZeroForm = 'decimals'): Spans =>
  say`${{ kind: 'figure', text: amountText(report, printedValue(report, ref), zeroForm), cites: [ref], what: 'amount' }}${report.template.unit.label}`

/** `1` of 1辆 */
export const count = (report: Report, ref: CellRef): Span => {
  const value = cellAt(report, ref)?.value
  return { kind: 'figure', text: value === null || value === undefined ? '0' : formatCount(value), cites: [ref], what: 'count' }
}

const percentOf = (part: Figure, whole: Figure): string | null => {
  const share = ratio(part, whole)
  return share === null ? null : `${formatFixed(times(share, HUNDRED), 2)}%`
}

/** `34.77%` of two printed figures; null where the whole is zero: there is no such percentage. */
export const percent = (report: Report, part: CellRef, whole: CellRef): Span | null => {
  const text = percentOf(printedValue(report, part), printedValue(report, whole))
  return text === null ? null : { kind: 'figure', text, cites: [part, whole], what: 'percent' }
}

/** A clause that needs a percentage, left out where there is none: `，占比34.77%`. */
export const percentClause = (report: Report, before: string, part: CellRef, whole: CellRef): Spans => {
  const span = percent(report, part, whole)
  return span === null ? [] : say`${before}${span}`
}

export const isPrintedZero = (report: Report, ref: CellRef): boolean => isZero(printedValue(report, ref))
export const isUnchanged = (report: Report, from: CellRef, to: CellRef): boolean => compare(printedValue(report, from), printedValue(report, to)) === 0

/**
 * `增加212.55万元，增长45.20%`; `减少…，下降…`; `与上年相同`. Last year zero: no percentage.
 */
export const change = (report: Report, from: CellRef, to: CellRef): Spans => {
  const prior = printedValue(report, from)
  const difference = minus(printedValue(report, to), prior)
  const cites = [from, to]
  if (isZero(difference)) return [{ kind: 'verb', text: '与上年相同', cites }]
  const up = compare(difference, figureOf('0')) > 0
  const amount: Span = { kind: 'figure', text: formatFixed(absolute(difference), report.template.unit.decimals), cites, what: 'change' }
  const rate = percentOf(absolute(difference), absolute(prior))
  const tail: Spans = rate === null ? [] : say`，${{ kind: 'verb', text: up ? '增长' : '下降', cites }}${{ kind: 'figure', text: rate, cites, what: 'percent' }}`
  return say`${{ kind: 'verb', text: up ? '增加' : '减少', cites }}${amount}${report.template.unit.label}${tail}`
}

/** `比上年度增加…`, and `与上年相同` without the words of comparison: 比上年度与上年相同 is no Chinese. */
export const compared = (report: Report, words: string, from: CellRef, to: CellRef): Spans =>
  isUnchanged(report, from, to) ? change(report, from, to) : say`${words}${change(report, from, to)}`
