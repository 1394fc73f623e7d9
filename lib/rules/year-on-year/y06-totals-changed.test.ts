import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y06'))

test('by a tenth, by three tenths', () => {
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '4946000' })).toEqual([])
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '4945000' })).toEqual(['Y06 notice'])
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '4184000' })).toEqual(['Y06 warning'])
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '8000000' })).toEqual(['Y06 warning'])
})
test('with the digits of the sentence', () => expect(findingOf(stated({ 'priorYear/generalPublicBudgetExpenditure': '4000000' }), 'Y06').message).toContain('544.00 万元，上年 400.00 万元，增加 144.00 万元，增长 36.00%'))
test('no last year, no change', () => expect(only({ 'priorYear/generalPublicBudgetExpenditure': '' })).toEqual([]))
