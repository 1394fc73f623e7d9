import { describe, expect, test } from 'vitest'
import { findingOf, stated } from '@/testing/judged'
import { factBreakers } from '@/testing/rule-breakers'
import { judge } from '@/lib/rules/judge'
import { openEnds } from './finding-targets'

const endsOfRule = (rule: string) => {
  const breaker = factBreakers[rule]
  const subject = stated(breaker?.changes ?? {}, breaker?.held?.() ?? {})
  return openEnds(subject.report, findingOf(subject, rule))
}

describe('the ends of a finding', () => {
  test('a stated fact is opened at its field', () => expect(endsOfRule('T58')[0]).toMatchObject({ only: 'threePublicExpenses/counts/vehiclesHeld', target: { kind: 'field', key: 'threePublicExpenses/counts/vehiclesHeld' } }))
  test('a sum that a form draws is opened at its cell, with its facts behind it, largest first', () => {
    const [left, right] = endsOfRule('A08')
    expect(left).toMatchObject({ only: null, target: { kind: 'cell', ref: 'T05!total:c2' } })
    expect(left?.behind[0]).toBe('fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/basic')
    expect(right?.behind[0]).toBe('basicExpenditureByEconomic/30101')
  })
  test('a sum that stands in no form is opened at its largest fact', () => expect(endsOfRule('I01')[0]?.target).toMatchObject({ kind: 'field' }))
  test('what is not of this disclosure has nothing to open', () => expect(endsOfRule('Y02').map(({ target }) => target?.kind ?? null)).toEqual(['field', null]))
})

test.each(Object.keys(factBreakers).filter((rule) => rule !== 'R14'))('%s leads somewhere', (rule) => {
  const breaker = factBreakers[rule]
  const { report, ...subject } = stated(breaker?.changes ?? {}, breaker?.held?.() ?? {})
  const finding = judge({ report, ...subject }).find((each) => each.rule === rule)
  expect(finding).toBeDefined()
  if (finding !== undefined) expect(openEnds(report, finding).some(({ target }) => target !== null)).toBe(true)
})

