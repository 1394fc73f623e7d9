import { figureOf, isSame, rounded, type Amount, type Figure } from '@/lib/money/amount'
import { inUnit } from '@/lib/money/format'
import { flatten } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import type { Rule, Subject } from '../rule'
import { slotsOf } from '../slots'

type Quoted = { readonly text: string; readonly value: Figure; readonly unit: '元' | '万元' | '%'; readonly decimals: number }

const QUOTED = /(\d[\d,]*(?:\.\d+)?)\s*(万元|元|[%％])/gu

const quotedIn = (text: string): readonly Quoted[] =>
  [...text.matchAll(QUOTED)].map(([whole, digits = '0', unit]) => ({
    text: whole,
    value: figureOf(digits.replaceAll(',', '')),
    unit: unit === '元' || unit === '万元' ? unit : '%',
    decimals: (digits.split('.')[1] ?? '').length,
  }))

/** Every amount a reader could look up: cells, stated facts, and the differences and percentages of the sentences. */
const known = ({ report, narrative }: Subject) => {
  const amounts: Amount[] = []
  for (const cell of report.cells.values()) if (cell.value !== null && cell.measure === 'amount') amounts.push(cell.value as Amount)
  for (const value of flatten(report.facts).values()) if (value.kind === 'amount') amounts.push(value.amount)
  const figures = narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.spans.flatMap((span) => (span.kind === 'figure' ? [span] : []))))
  return {
    amounts,
    changes: figures.filter(({ what }) => what === 'change').map(({ text }) => figureOf(text)),
    percents: figures.filter(({ what }) => what === 'percent').map(({ text }) => figureOf(text.replace('%', ''))),
  }
}

/** A quoted figure may be rounder than the booklet: 12.3% for 12.34%. */
const agrees = (quoted: Quoted, exact: Figure): boolean => isSame(rounded(exact, quoted.decimals), quoted.value)

/** 原因、用途中写的金额、百分比等于某一单元格、增减额或占比。 */
export const n21FigureOfNoCell: Rule = {
  id: 'N21',
  title: '原因、用途中的数字应与某一单元格一致',
  severity: 'warning',
  tolerance: 'same-fact',
  appliesTo: 'both',
  basis: '自由文字会过时',
  check: function* (subject) {
    const slots = slotsOf(subject.narrative).flatMap((slot) => quotedIn(slot.text).map((quoted) => ({ slot, quoted })))
    if (slots.length === 0) return
    const { amounts, changes, percents } = known(subject)
    const { label } = subject.report.template.unit
    const isKnown = (quoted: Quoted): boolean => {
      const { unit } = quoted
      if (unit === '%') return percents.some((percent) => agrees(quoted, percent))
      return amounts.some((amount) => agrees(quoted, inUnit(amount, unit))) || (unit === label && changes.some((change) => agrees(quoted, change)))
    }
    for (const { slot, quoted } of slots)
      if (!isKnown(quoted)) yield { what: `说明${slot.section}写有“${quoted.text}”，表中和文中没有这个数`, left: [factRef(slot.key)], clause: quoted.text, advice: '请在“原因说明”页核对这个数，或改用表中的数。' }
  },
}
