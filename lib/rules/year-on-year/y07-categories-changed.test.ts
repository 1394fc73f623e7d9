import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const last = 'priorYear/generalPublicBudgetByCategory'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y07'))

test('by a tenth, by three tenths', () => {
  expect(only({ [`${last}/208`]: '145000' })).toEqual(['Y07 notice'])
  expect(only({ [`${last}/208`]: '123000' })).toEqual(['Y07 warning'])
})
test('new, and no longer there', () => {
  expect(only({ [`${last}/208`]: '' })).toEqual(['Y07 warning'])
  expect(only({ [`${last}/213`]: '50000' })).toEqual(['Y07 warning'])
})
test('a small beginning', () => {
  const general = 'fiscalAppropriation/generalPublicBudget/expenditureByFunction'
  expect(only({ [`${general}/2130599/project`]: '9900' })).toEqual([])
  expect(only({ [`${general}/2130599/project`]: '10000' })).toEqual(['Y07 warning'])
})
test('nothing of last year stated', () => expect(only(Object.fromEntries(['201', '208', '210', '221'].map((code) => [`${last}/${code}`, ''])))).toEqual([]))
