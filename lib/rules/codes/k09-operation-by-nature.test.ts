import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('K09'))

test('by the name of the year’s list, never by the last digits', () => {
  expect(only({ 'expenditureByFunction/2130104/basic': '100' })).toEqual(['K09 warning'])
  expect(only({ 'expenditureByFunction/2010350/basic': '100' })).toEqual(['K09 warning'])
  expect(only({})).toEqual([])
})
test('an institution with 行政运行', () => expect(only({ 'budgetUnit/kind': 'institution' })).toEqual(['K09 warning']))
test('a department has units of every kind', () => expect(only({ 'budgetUnit/scope': 'department', 'expenditureByFunction/2010350/basic': '100' })).toEqual([]))
