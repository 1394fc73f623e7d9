import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const budget = 'initialBudget/generalPublicBudgetByCategory'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y08'))

test('far above, far below, without a budget', () => {
  expect(only({ [`${budget}/208`]: '123000' })).toEqual(['Y08 warning'])
  expect(only({ [`${budget}/208`]: '267000' })).toEqual(['Y08 warning'])
  expect(only({ [`${budget}/208`]: '' })).toEqual(['Y08 warning'])
  expect(only({ [`${budget}/208`]: '124000' })).toEqual([])
})
test('a budget of which nothing was spent', () => expect(only({ [`${budget}/213`]: '10000' })).toEqual(['Y08 warning']))
test('三公 far below its budget', () => {
  expect(only({ 'threePublicExpenses/adjustedBudget/vehicleOperation': '72000' })).toEqual(['Y08 warning'])
  expect(only({ 'threePublicExpenses/adjustedBudget/vehicleOperation': '71000' })).toEqual([])
})
test('no budget stated at all', () => expect(only(Object.fromEntries(['201', '208', '210', '221'].map((code) => [`${budget}/${code}`, ''])))).toEqual([]))
