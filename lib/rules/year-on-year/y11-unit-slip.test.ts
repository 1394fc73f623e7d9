import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y11'))

test('元 mixed with 万元, said once a cell', () => {
  const subject = stated({ 'threePublicExpenses/final/vehicleOperation': '400000000' })
  expect(verdict(subject)).toEqual(expect.arrayContaining(['A18 error', 'Y11 warning']))
  expect(verdict(subject).filter((each) => each.startsWith('Y11'))).toHaveLength(1)
  expect(findingOf(subject, 'Y11').cells[0]?.ref).toBe('T09!row:c11')
})
test('last year in 万元', () => expect(only({ 'priorYear/agencyOperatingExpenses': '30' })).toEqual(['Y11 warning']))
test('the range', () => {
  expect(only({ 'priorYear/agencyOperatingExpenses': '60' })).toEqual(['Y11 warning'])
  expect(only({ 'priorYear/agencyOperatingExpenses': '61' })).toEqual([])
  expect(only({ 'priorYear/agencyOperatingExpenses': '14' })).toEqual([])
})
test('budgets too', () => expect(only({ 'initialBudget/generalPublicBudgetByCategory/208': '16' })).toEqual(['Y11 warning']))
