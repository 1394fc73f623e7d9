import { expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, verdict, type Changes } from '@/testing/judged'

const last = (changes: Changes) => reportOf(changed(consistentFacts, changes))
const only = (changes: Changes, before: Changes) => verdict(stated(changes, { lastYear: last(before) })).filter((each) => each.startsWith('Y02'))
const fund = 'fiscalAppropriation/governmentFunds/byFunction'

test('what was closed is opened', () => {
  expect(only({}, {})).toEqual([])
  expect(only({ 'balances/openingBalance': '100000' }, { 'balances/closingBalance': '100000' })).toEqual([])
  expect(only({ 'balances/openingBalance': '100051' }, { 'balances/closingBalance': '100000' })).toEqual(['Y02 warning'])
})
test('each budget and each code of the funds', () => {
  expect(only({ 'fiscalAppropriation/generalPublicBudget/openingBalance': '100000' }, {})).toEqual(['Y02 warning'])
  expect(only({}, { [`${fund}/2120804/closingBalance`]: '100000' })).toEqual(['Y02 warning'])
})
