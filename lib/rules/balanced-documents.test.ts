import { describe, expect, test } from 'vitest'
import { plus, times, figureOf, type Amount } from '@/lib/money/amount'
import { rehearsedCase, type RehearsedCase } from '@/lib/rehearsal/rehearsed-case'
import type { CellRef } from '@/lib/report/cell'
import { theTemplate, type Template } from '@/lib/template/templates'
import { judge } from './judge'
import type { Subject } from './rule'

const form = theTemplate('CN-2024-14-B')
const YUAN = figureOf('10000')

/** Correct booklets as the balanced form prints them. */
const cases: readonly RehearsedCase[] = Array.from({ length: 20 }, (_, index) => rehearsedCase(index + 1, 7919 * (index + 1), form))

const spoken = (subject: Subject): readonly string[] => judge(subject).filter(({ severity }) => severity !== 'notice').map(({ rule, message }) => `${rule} ${message}`)
const rulesOf = (subject: Subject): ReadonlySet<string> => new Set(judge(subject).map(({ rule }) => rule))

/** The booklet with one printed figure more, in 万元. */
const reprinted = (subject: Subject, ref: CellRef, by: string): Subject => {
  const cell = subject.report.cells.get(ref)
  if (cell?.value == null) throw new Error(`nothing is printed at ${ref}`)
  // A printed amount is held in 元, like every other.
  const value = plus(cell.value, times(figureOf(by), YUAN)) as Amount
  return { ...subject, report: { ...subject.report, cells: new Map(subject.report.cells).set(ref, { ...cell, value }) } }
}

describe('twenty correct booklets, their tails balanced', () => {
  test.each(cases)('case $number: nobody speaks above a notice', ({ booklet }) => expect(spoken(booklet)).toEqual([]))

  // Where the tail already leans one way, 0.02 the other way is a tail again; one of the two is always heard.
  test.each([['E03', 'T03!total:c3'], ['A06', 'T05!total:c1']] as const)('%s hears 0.02 万元 more or less at %s, in every one', (rule, ref) => {
    for (const { booklet } of cases) expect(['0.02', '-0.02'].some((by) => rulesOf(reprinted(booklet, ref, by)).has(rule))).toBe(true)
  })
  test.each([['A17', 'T06!30217:amount', '0.02'], ['A10', 'T01!R58:c2', '-0.03']] as const)('%s hears a part larger than its whole: %s by %s', (rule, ref, by) => {
    expect(cases.filter(({ booklet }) => rulesOf(reprinted(booklet, ref, by)).has(rule)).length).toBeGreaterThan(0)
  })
  test('the same figures under the plain form are not excused', () => {
    const plain: Template = { ...form, tails: 'plain' }
    expect(cases.some(({ booklet }) => spoken({ ...booklet, report: { ...booklet.report, template: plain } }).length > 0)).toBe(true)
  })
})
