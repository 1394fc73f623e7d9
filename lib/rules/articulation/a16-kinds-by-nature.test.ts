import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('A16'))

test.each([
  ['事业收入', { 'incomeByFunction/2010301/institutional': '100' }],
  ['经营收入', { 'incomeByFunction/2010301/operating': '100' }],
  ['使用非财政拨款结余', { 'balances/nonAppropriationSurplusUsed': '100' }],
  ['结余分配', { 'balances/surplusDistribution': '100' }],
])('an administrative unit has no %s', (_, changes) => expect(only(changes)).toEqual(['A16 warning']))
test('an institution may', () => expect(only({ 'budgetUnit/kind': 'institution', 'incomeByFunction/2010301/institutional': '100' })).toEqual([]))
test('operating expenditure needs money from operations', () => {
  const institution = { 'budgetUnit/kind': 'institution', 'expenditureByFunction/2010301/operating': '100' }
  expect(only(institution)).toEqual(['A16 warning'])
  expect(only({ ...institution, 'balances/openingBalance': '100' })).toEqual([])
})
test('subsidies to affiliates need an affiliate', () => {
  const given = { 'expenditureByFunction/2010301/affiliateSubsidy': '100' }
  expect(only(given)).toEqual(['A16 warning'])
  expect(only({ ...given, 'overview/organisation/o1/text': '管理附属的服务中心。' })).toEqual([])
})
