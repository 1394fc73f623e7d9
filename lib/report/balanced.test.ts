import { describe, expect, test } from 'vitest'
import { absolute, compare, figureOf, isSame, minus, rounded, sumOf, type Amount, type Figure } from '@/lib/money/amount'
import { inUnit } from '@/lib/money/format'
import { spansText, tell } from '@/lib/narrative/narrative'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import { randomAccounts, type Kind } from '@/testing/random-accounts'
import { balancedOf } from './balanced'
import { buildReport } from './build'
import type { CellRef } from './cell'
import { printedFigure } from './print'
import { printedAmount } from './printed-amount'
import { cellAt, type Report } from './report'

const balanced = theTemplate('CN-2024-14-B')
const plain = theTemplate('CN-2024-14')
const LAST_PLACE = figureOf('0.01')
const NOTHING = figureOf('0')
const simple: Kind = { codes: 14, funds: false, carriedOver: false, otherMoney: false }
const kinds: readonly (readonly [string, Kind])[] = [
  ['one budget', simple],
  ['balances carried over', { ...simple, carriedOver: true }],
  ['two budgets', { ...simple, funds: true }],
  ['two budgets, other money, balances', { codes: 14, funds: true, carriedOver: true, otherMoney: true }],
]

const printedAt = (report: Report, ref: CellRef): Figure => {
  const cell = cellAt(report, ref)
  return (cell === undefined ? null : printedAmount(report, cell)) ?? NOTHING
}

describe.each(kinds)('%s', (_, kind) => {
  const reports = Array.from({ length: 8 }, (_each, seed) => buildReport(balanced, randomAccounts(seed + 1, kind)))

  test('no figure is a last place away from its exact value; what is whole or nothing stays', () => {
    for (const report of reports)
      for (const cell of report.cells.values()) {
        if (cell.measure === 'count' || cell.value === null) continue
        const off = minus(printedAt(report, cell.ref), inUnit(cell.value as Amount, '万元'))
        expect(compare(absolute(off), LAST_PLACE)).toBe(-1)
        if (cell.value.isZero()) expect(printedFigure(report, cell.ref)).toBe('')
      }
  })
  test('every sum of the tables foots in print, or is named', () => {
    for (const report of reports) {
      const named = new Set(balancedOf(report).unbalanced.map(({ left }) => left[0]))
      for (const { ref, from, measure } of report.cells.values())
        if (measure === 'amount' && from.kind === 'sum' && !named.has(ref)) expect(`${ref} ${String(sumOf(from.of.map((part) => printedAt(report, part))) ?? NOTHING)}`).toBe(`${ref} ${String(printedAt(report, ref))}`)
    }
  })
  test('one fact is one figure wherever it is printed', () => {
    for (const report of reports)
      for (const { ref, from } of report.cells.values()) {
        if (from.kind === 'carried') expect(printedFigure(report, ref)).toBe(printedFigure(report, from.from))
        if (from.kind === 'fact') expect(isSame(printedAt(report, ref), printedAt(report, `facts!${from.key}:value`))).toBe(true)
      }
  })
  test('the grand totals of 公开01 keep their ordinary rounding', () => {
    for (const report of reports)
      for (const ref of ['T01!L31:c1', 'T01!R62:c2', 'T09!row:c7'] as const) expect(isSame(printedAt(report, ref), rounded(inUnit((cellAt(report, ref)?.value ?? NOTHING) as Amount, '万元'), 2))).toBe(true)
  })
})

test.each(kinds.slice(0, 2))('%s: nothing is left unbalanced, and no rule speaks of tails', (_, kind) => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const report = buildReport(balanced, randomAccounts(seed, kind))
    expect(balancedOf(report).unbalanced).toEqual([])
    const speaks = judge({ report, narrative: tell(report), basis: 'facts' }).filter(({ rule }) => rule === 'I16')
    // Initial budgets and last year's figures are printed as they were published.
    expect(speaks.map(({ refs }) => refs[0]).filter((ref) => ref?.startsWith('T') === true)).toEqual([])
  }
})

test('sentences quote the printed figure of the cell', () => {
  const report = buildReport(balanced, randomAccounts(3, simple))
  const moved = [...balancedOf(report).moved.keys()].filter((ref) => /^T05!\d{3}:c1$/.test(ref))
  expect(moved.length).toBeGreaterThan(0)
  const text = tell(report).sections.flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => spansText(spans))).join('')
  for (const ref of moved) expect(text).toContain(`${printedFigure(report, ref)}万元`)
})

test('plain rounding moves nothing and asks for no work', () => {
  const report = buildReport(plain, randomAccounts(3, simple))
  expect(balancedOf(report)).toBe(balancedOf(buildReport(plain, randomAccounts(4, simple))))
  expect(balancedOf(report).moved.size).toBe(0)
})
