import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('P02'))

test('in the row of the other kind', () => expect(only({ 'agencyOperatingExpenses/administrative': '', 'agencyOperatingExpenses/civilServiceManaged': '300000' })).toEqual(['P02 error', 'P02 error']))
test('public use expenses and nothing stated', () => expect(only({ 'agencyOperatingExpenses/administrative': '' })).toEqual(['P02 error']))
test('an institution has none', () => {
  expect(only({ 'budgetUnit/kind': 'institution' })).toEqual(['P02 error'])
  expect(only({ 'budgetUnit/kind': 'institution', 'agencyOperatingExpenses/administrative': '' })).toEqual([])
})
test('a department may have both', () => expect(only({ 'budgetUnit/scope': 'department', 'agencyOperatingExpenses/civilServiceManaged': '100' })).toEqual([]))
