import { compare, isSame, minus, type Figure } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { cellAt, figureAt, type Report } from '@/lib/report/report'
import { apartOf, isPrinted, isWithin, printedAt, sumFigures, ZERO } from './printed'
import type { RuleFinding, Subject } from './rule'
import { isThere } from './there'

export type Words = Pick<RuleFinding, 'what' | 'advice' | 'severity' | 'unit'>

/** The exact sum of cells, blank as zero. */
export const totalOf = (report: Report, refs: readonly CellRef[]): Figure => {
  const [first, ...others] = refs
  if (first !== undefined && others.length === 0) return figureAt(report, first) ?? ZERO
  return sumFigures(refs.map((ref) => figureAt(report, ref)))
}

const printedTotal = (report: Report, refs: readonly CellRef[]): Figure => sumFigures(refs.map((ref) => printedAt(report, ref)))
const printedCount = (subject: Subject, refs: readonly CellRef[]): number => refs.filter((ref) => isPrinted(subject, cellAt(subject.report, ref))).length

type PrintedComparison = { readonly figures: NonNullable<RuleFinding['figures']>; readonly difference: Figure; readonly allowed: Figure }

const comparePrinted = (subject: Subject, left: readonly CellRef[], right: readonly CellRef[]): PrintedComparison => {
  const { template } = subject.report
  const { unit } = template
  const figures = { left: printedTotal(subject.report, left), right: printedTotal(subject.report, right), unit: unit.label, decimals: unit.decimals }
  return { figures, difference: minus(figures.left, figures.right), allowed: apartOf(printedCount(subject, left) + printedCount(subject, right), template) }
}

/** `四舍五入允许 ±0.025 万元`, nothing where equality is asked. */
export const allowedWords = (allowed: Figure, { decimals, label }: Report['template']['unit'], because = '四舍五入'): Pick<RuleFinding, 'allowed'> =>
  allowed.isZero() ? {} : { allowed: `${because}允许 ±${formatFixed(allowed, decimals + 1)} ${label}` }

const apartWords = (allowed: Figure, { unit, tails }: Report['template']): Pick<RuleFinding, 'allowed'> => allowedWords(allowed, unit, tails === 'balanced' ? '尾数配平' : '四舍五入')

/** Two amounts that state one thing: on facts to the 分, on a document as far as rounding allows. */
export function* mustAgree(subject: Subject, left: readonly CellRef[], right: readonly CellRef[], words: Words): Iterable<RuleFinding> {
  const { report } = subject
  if (![...left, ...right].every((ref) => isThere(report, ref))) return
  if (subject.basis === 'facts') {
    const [one, other] = [totalOf(report, left), totalOf(report, right)]
    if (one !== other && !isSame(one, other)) yield { ...words, left, right, slipped: 'anything' }
    return
  }
  const { figures, difference, allowed } = comparePrinted(subject, left, right)
  if (!isWithin(difference, allowed)) yield { ...words, left, right, figures, slipped: 'anything', ...apartWords(allowed, report.template) }
}

/** A part must not be more than its whole. */
export function* mustNotExceed(subject: Subject, part: readonly CellRef[], whole: readonly CellRef[], words: Words): Iterable<RuleFinding> {
  const { report } = subject
  if (![...part, ...whole].every((ref) => isThere(report, ref))) return
  if (subject.basis === 'facts') {
    const [one, other] = [totalOf(report, part), totalOf(report, whole)]
    if (one !== other && compare(one, other) > 0) yield { ...words, left: part, right: whole }
    return
  }
  const { figures, difference, allowed } = comparePrinted(subject, part, whole)
  if (compare(difference, allowed) > 0) yield { ...words, left: part, right: whole, figures, ...apartWords(allowed, report.template) }
}

/** Two printings of one fact must be one string; rounding excuses nothing here. */
export function* mustPrintSame({ report }: Subject, left: CellRef, right: CellRef, words: Words): Iterable<RuleFinding> {
  if (!isThere(report, left) || !isThere(report, right)) return
  const [one, other] = [figureAt(report, left) ?? ZERO, figureAt(report, right) ?? ZERO]
  if (one === other) return
  const { label, decimals } = report.template.unit
  const figures = { left: printedAt(report, left), right: printedAt(report, right), unit: label, decimals }
  if (!isSame(figures.left, figures.right)) yield { ...words, left: [left], right: [right], figures, slipped: 'anything' }
}
