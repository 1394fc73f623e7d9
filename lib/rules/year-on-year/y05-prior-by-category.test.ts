import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y05'))

test('four 类 may miss their total by two in the last place', () => {
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '5240200' })).toEqual([])
  expect(only({ 'priorYear/generalPublicBudgetExpenditure': '5240300' })).toEqual(['Y05 warning'])
})
test('a 类 forgotten', () => expect(only({ 'priorYear/generalPublicBudgetByCategory/210': '' })).toEqual(['Y05 warning']))
