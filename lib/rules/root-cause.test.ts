import { describe, expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { changed, consistentFacts, reportOf, subjectOf, stated, type Changes } from '@/testing/judged'
import { randomAccounts, type Kind } from '@/testing/random-accounts'
import { typosIn, type Typo } from '@/testing/typos'
import { standingOf } from './at-odds'
import { judge } from './judge'
import { rootCauses, type RootCause } from './root-cause'

const causesOf = (changes: Changes): readonly RootCause[] => rootCauses(stated(changes))
const firstOf = (changes: Changes): RootCause => {
  const [first] = causesOf(changes)
  if (first === undefined) throw new Error('no cause')
  return first
}

describe('one cell behind several findings', () => {
  test('is named with both figures and what they clear', () => {
    const cause = firstOf({ 'fiscalAppropriation/generalPublicBudget/income': '5404000' })
    expect(cause.changes).toEqual([{ key: 'fiscalAppropriation/generalPublicBudget/income', label: '财政拨款 一般公共预算 本年收入', from: '5404000.00', to: '5440000.00', slip: '疑似数字换位' }])
    expect(cause.sentence).toBe('把 财政拨款 一般公共预算 本年收入 从 5,404,000.00 元改为 5,440,000.00 元，这 3 条即消除（疑似数字换位）。')
    expect([cause.alternatives, cause.remaining]).toEqual([[], []])
  })
  test('the keys it clears are those of the judge', () => {
    const changes = { 'expenditureByFunction/2010302/project': '300000' }
    const keys = new Set(judge(stated(changes)).map(({ key }) => key))
    const { clears } = firstOf(changes)
    expect(clears.length).toBeGreaterThan(2)
    expect(clears.filter((key) => !keys.has(key))).toEqual([])
  })
  test('a figure nobody stated', () => {
    const cause = firstOf({ 'basicExpenditureByEconomic/30113': '' })
    expect(cause.changes.map(({ key, from, to }) => [key, from, to])).toEqual([['basicExpenditureByEconomic/30113', null, '180000.00']])
    expect(cause.sentence).toMatch(/^在 .*30113.* 填 180,000\.00 元/u)
  })
  test('an amount under another code: two changes together', () => {
    const cause = firstOf({ 'incomeByFunction/2010302/fiscalAppropriation': '', 'incomeByFunction/2010303/fiscalAppropriation': '3000000' })
    expect(cause.changes.map(({ key, from, to }) => `${key} ${from ?? ''} → ${to}`).sort()).toEqual(['incomeByFunction/2010302/fiscalAppropriation  → 3000000.00', 'incomeByFunction/2010303/fiscalAppropriation 3000000.00 → 0.00'])
    expect(cause.remaining).toEqual([])
  })
  test('a warning alone, without a sign of a slip, asks nobody to change anything', () => {
    expect(causesOf({ 'performance/declaredFunds': '2712345.67' })).toEqual([])
  })
  test('two slips that have nothing to do with each other: one after the other', () => {
    const causes = causesOf({ 'basicExpenditureByEconomic/30101': '9000000', 'threePublicExpenses/domesticReception': '1000' })
    expect(causes.flatMap(({ changes }) => changes.map(({ key }) => key)).sort()).toEqual(['basicExpenditureByEconomic/30101', 'threePublicExpenses/domesticReception'])
    expect(causes.at(-1)?.remaining).toEqual([])
  })
  test('what nothing tells apart is offered together', () => {
    const cause = firstOf({ 'basicExpenditureByEconomic/30101': '500000' })
    expect([cause.changes, ...cause.alternatives].map((way) => way.map(({ key, to }) => `${key} ${to}`)).sort()).toEqual([['basicExpenditureByEconomic/30101 900000.00'], ['basicExpenditureByEconomic/30103 600000.00'], ['basicExpenditureByEconomic/30110 500000.00']])
    expect(cause.sentence).toMatch(/^把 .+ 从 .+ 元改为 .+ 元；或把 .+ 从 .+ 元改为 .+ 元；或把 .+，这 1 条即消除（疑似打错一位）。$/u)
  })
  test('nothing where everything agrees', () => expect(rootCauses(subjectOf(reportOf(consistentFacts)))).toEqual([]))
})

const kinds: readonly Kind[] = [false, true].flatMap((funds) => [false, true].map((carriedOver) => ({ codes: 8, funds, carriedOver, otherMoney: funds && carriedOver })))

test('two hundred slips of the hand in single figures', () => {
  const waysOf = ({ changes, alternatives }: RootCause) => [changes, ...alternatives]
  const isIt = ({ key, right }: Typo) => (way: RootCause['changes']): boolean => way.length === 1 && way[0]?.key === key && way[0].to === right
  const counted = { broken: 0, found: 0, alone: 0, cleared: 0 }
  const judgeOne = (facts: Facts, typo: Typo): void => {
    const subject = subjectOf(reportOf(changed(facts, { [typo.key]: typo.wrong })))
    if (standingOf(subject, subject.report.facts).atOdds.length === 0) return
    counted.broken += 1
    const [first] = rootCauses(subject)
    if (first === undefined) return
    if (waysOf(first).some(isIt(typo))) counted.found += 1
    if (waysOf(first).length === 1 && isIt(typo)(first.changes)) counted.alone += 1
    const mended = first.changes.reduce((all, { key, to }) => changed(all, { [key]: to }), subject.report.facts)
    if (standingOf(subjectOf(reportOf(mended)), mended).atOdds.length === 0) counted.cleared += 1
  }
  for (let seed = 1; counted.broken < 200; seed += 1) {
    const facts = randomAccounts(seed, kinds[seed % kinds.length] ?? { codes: 8, funds: false, carriedOver: false, otherMoney: false })
    expect(standingOf(subjectOf(reportOf(facts)), facts).atOdds).toEqual([])
    const typos = typosIn(facts, seed)
    for (let index = 0; index < 12 && counted.broken < 200; index += 1) {
      const typo = typos.next()
      if (typo.done !== true) judgeOne(facts, typo.value)
    }
  }
  expect(counted.broken).toBe(200)
  expect(counted.cleared).toBe(200)
  expect(counted.found).toBeGreaterThanOrEqual(180)
  // Without counting the figures that nothing tells from the true one.
  expect(counted.alone).toBeGreaterThanOrEqual(170)
}, 300_000)
