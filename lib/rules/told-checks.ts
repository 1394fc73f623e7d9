import { absolute, compare, figureOf, isNegative, isSame, minus, plus, ratio, rounded, times, type Figure } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { cellAt } from '@/lib/report/report'
import { placeOfCell } from './place'
import { halfOf, printedAt, ZERO } from './printed'
import { documentRef, sectionPlace, type ReadSection } from './read-document'
import type { RuleFinding, Subject } from './rule'
import { toldIn } from './told-figures'
import { valueOf, type ToldFigure } from './told-shape'
import { isThere } from './there'

const HUNDRED = figureOf('100')
/** Half of the last printed place of a percentage. */
const HALF_PERCENT = figureOf('0.005')

export const saidAt = (section: string): CellRef => documentRef(sectionPlace(section))
export const sectionOf = ({ document }: Subject, number: string): ReadSection | undefined => document?.sections.find((section) => section.number === number)

/** A figure of a sentence against another printing of it; counts have no decimals. */
export const toldAgainst = ({ section, words, text, unit }: ToldFigure, other: Figure, at: CellRef, subject: Subject, advice: string): RuleFinding => {
  const { template } = subject.report
  return {
    what: `说明${section}的${words}与${placeOfCell(subject.report, at).split(' ')[0] ?? ''}不一致`,
    left: [at],
    right: [saidAt(section)],
    figures: { left: other, right: valueOf(text), unit, decimals: unit === template.unit.label ? template.unit.decimals : 0 },
    slipped: 'anything',
    clause: words,
    advice,
  }
}

/** Whether a section prints a figure at all: then it was told in words nobody could read, and not left out. */
export const isPrintedIn = (subject: Subject, number: string, figure: Figure): boolean => {
  const { decimals } = subject.report.template.unit
  const text = (sectionOf(subject, number)?.paragraphs ?? []).join('').replace(/[\s,]/gu, '')
  return [figure.toFixed(decimals), figure.toFixed()].some((digits) => new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])`, 'u').test(text))
}

const ADVICE = '请以公开表为准，改正说明中的数。'

/** Every figure these sections tell of a cell must be the one the cell prints; a cell that is not there proves nothing. */
export function* mustTellCells(subject: Subject, sections: readonly string[], isMeant: (ref: CellRef) => boolean = () => true): Iterable<RuleFinding> {
  const { report } = subject
  for (const told of toldIn(subject).figures) {
    if (!sections.includes(told.section) || told.ref.startsWith('facts!') || !isMeant(told.ref) || !isThere(report, told.ref)) continue
    const printed = printedAt(report, told.ref)
    if (!isSame(printed, valueOf(told.text))) yield toldAgainst(told, printed, told.ref, subject, ADVICE)
  }
}

/** The figure beside a percentage or change: as the sentence prints it, otherwise as its cell does; null where neither is there. */
export const besideOf = ({ report }: Subject, text: string | null, ref: CellRef): Figure | null => {
  if (text !== null) return valueOf(text)
  return isThere(report, ref) && (ref.startsWith('facts!') ? cellAt(report, ref)?.value != null : true) ? printedAt(report, ref) : null
}

const decimalsOf = (text: string): number => (text.split('.')[1] ?? '').length

export type Percentage = { readonly exact: Figure; readonly verdict: 'equal' | 'rounding' | 'off' }

/**
 * A printed percentage against the figures it was computed from. A calculator must give the same digits; where only the
 * rounding of both figures could explain it, it is lowered to a notice. Null where nothing can be divided.
 */
export const percentageOf = (part: Figure, whole: Figure, percent: string, subject: Subject): Percentage | null => {
  const printed = valueOf(percent)
  const share = ratio(part, whole)
  if (share === null) return null
  // A percentage may be printed rounder than the form asks for: N15 says so.
  const exact = rounded(times(share, HUNDRED), Math.min(2, decimalsOf(percent)))
  if (isSame(exact, printed)) return { exact, verdict: 'equal' }
  if (isNegative(exact) !== isNegative(printed)) return { exact, verdict: 'off' }
  const half = halfOf(subject.report.template.unit)
  const [least, most] = [minus(absolute(whole), half), plus(absolute(whole), half)]
  const low = ratio(minus(absolute(part), half), most)
  const high = compare(least, ZERO) > 0 ? ratio(plus(absolute(part), half), least) : null
  if (low === null || high === null) return { exact, verdict: 'off' }
  const size = absolute(printed)
  const isWithin = compare(size, minus(times(low, HUNDRED), HALF_PERCENT)) >= 0 && compare(size, plus(times(high, HUNDRED), HALF_PERCENT)) <= 0
  return { exact, verdict: isWithin ? 'rounding' : 'off' }
}

/** What the form prints: the words a person wrote are left out, so that a rule about the form does not read them. */
export const formWords = (paragraph: string): string => paragraph.replace(/(主要原因(?:是)?[：:]?|用于[：:]?|主要包括[：:]?|主要是)[^。；]*/gu, '$1')
