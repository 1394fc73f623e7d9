import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('P01'))

test('one money, two pages', () => {
  expect(only({ 'agencyOperatingExpenses/administrative': '299999.99' })).toEqual(['P01 error'])
  expect(only({})).toEqual([])
})
test('a department has units without it', () => {
  expect(only({ 'budgetUnit/scope': 'department', 'agencyOperatingExpenses/administrative': '200000' })).toEqual([])
  expect(only({ 'budgetUnit/scope': 'department', 'agencyOperatingExpenses/administrative': '300001' })).toEqual(['P01 error'])
})
test('an institution has none', () => expect(only({ 'budgetUnit/kind': 'institution', 'agencyOperatingExpenses/administrative': '1' })).toEqual([]))
