import { figureOf, isSame, rounded, type Amount, type Figure } from '@/lib/money/amount'
import { inUnit } from '@/lib/money/format'
import { flatten, keyShape, type FactKey } from '@/lib/facts/facts'
import type { Narrative } from '@/lib/narrative/narrative'
import type { CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'

/** A number with its unit in a person's own words. */
export type Quoted = {
  /** `237.45万元` as it stands in the text. */
  readonly text: string
  readonly value: Figure
  readonly unit: string
  readonly decimals: number
  /** Amounts and percentages must be found in the booklet; `3人` may be any three people. */
  readonly mustBeFound: boolean
}

const QUOTED = /(\d[\d,]*(?:\.\d+)?)\s*(万元|元|[%％]|批次|人次|辆|台（套）|个)/gu
const FIGURES = new Set(['万元', '元', '%'])

/** The numbers a text quotes: amounts, percentages, and counts of what a disclosure counts. */
export const quotedIn = (text: string): readonly Quoted[] =>
  [...text.matchAll(QUOTED)].map(([whole, digits = '0', sign = '']) => {
    const unit = sign === '％' ? '%' : sign
    return { text: whole, value: figureOf(digits.replaceAll(',', '')), unit, decimals: (digits.split('.')[1] ?? '').length, mustBeFound: FIGURES.has(unit) }
  })

type Printed<F extends Figure = Figure> = { readonly value: F; readonly cites: readonly CellRef[] }

/** Every figure a reader could look up, with the cells behind it. */
export type KnownFigures = {
  readonly unit: string
  readonly amounts: readonly Printed<Amount>[]
  readonly changes: readonly Printed[]
  readonly percents: readonly Printed[]
  readonly counts: readonly (Printed & { readonly unit: string })[]
}

const unitOf = (key: FactKey): string => {
  const shape = keyShape(key)
  return shape?.kind === 'count' ? shape.unit : ''
}

/** Cells, stated facts, and the differences and percentages of the sentences. */
export const knownFigures = ({ report, narrative }: { readonly report: Report; readonly narrative: Narrative }): KnownFigures => {
  const amounts: Printed<Amount>[] = []
  const counts: KnownFigures['counts'][number][] = []
  // Measure `amount` says the figure is 元.
  for (const cell of report.cells.values()) if (cell.value !== null && cell.measure === 'amount') amounts.push({ value: cell.value as Amount, cites: [cell.ref] })
  for (const [key, value] of flatten(report.facts)) {
    if (value.kind === 'amount') amounts.push({ value: value.amount, cites: [factRef(key)] })
    else if (value.kind === 'count') counts.push({ value: figureOf(String(value.count)), cites: [factRef(key)], unit: unitOf(key) })
  }
  const figures = narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.spans.flatMap((span) => (span.kind === 'figure' ? [span] : []))))
  return {
    unit: report.template.unit.label,
    amounts,
    counts,
    changes: figures.filter(({ what }) => what === 'change').map(({ text, cites }) => ({ value: figureOf(text), cites })),
    percents: figures.filter(({ what }) => what === 'percent').map(({ text, cites }) => ({ value: figureOf(text.replace('%', '')), cites })),
  }
}

/** A quoted figure may be rounder than the booklet: 12.3% for 12.34%. */
const agrees = (quoted: Quoted, exact: Figure): boolean => isSame(rounded(exact, quoted.decimals), quoted.value)

/** The cells a quoted figure is: those of its first place in the booklet; null where it is nowhere. */
export const placeOfQuoted = (quoted: Quoted, known: KnownFigures): readonly CellRef[] | null => {
  const { unit } = quoted
  const first = (printed: readonly Printed[]): readonly CellRef[] | null => printed.find(({ value }) => agrees(quoted, value))?.cites ?? null
  if (unit === '%') return first(known.percents)
  if (unit !== '元' && unit !== '万元') return first(known.counts.filter((each) => each.unit === unit))
  const amount = known.amounts.find(({ value }) => agrees(quoted, inUnit(value, unit)))
  return amount?.cites ?? (unit === known.unit ? first(known.changes) : null)
}

const outside = new WeakMap<Narrative, readonly Quoted[]>()

/** Numbers that stand in the sentences themselves, outside of anybody's reasons: what a text that was found says, nobody knows which cell it cites. */
const toldOutside = (narrative: Narrative): readonly Quoted[] => {
  let told = outside.get(narrative)
  if (told === undefined) outside.set(narrative, (told = narrative.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === 'text' ? quotedIn(span.text) : []))))))
  return told
}

/** Whether the sentences themselves print a quoted figure, or it is a rounder one of theirs. */
export const isToldOutside = (quoted: Quoted, narrative: Narrative): boolean => toldOutside(narrative).some(({ value, unit }) => unit === quoted.unit && agrees(quoted, value))
