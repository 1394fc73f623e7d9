import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('I17'))

test('spending written back needs a reason', () => {
  const changes = { 'expenditureByFunction/2010303/basic': '-100' }
  expect(only(changes)).toEqual(['I17 warning'])
  expect(findingOf(stated(changes), 'I17').message).toBe('金额为负数：公开03表 2010303 栏2 为 −100.00 元。请核对正负号；确属红字冲销的，请写明冲销的事项。')
})
test('a count or a closing balance cannot be less than nothing', () => {
  expect(only({ 'threePublicExpenses/counts/vehiclesPurchased': '-1' })).toEqual(['I17 error'])
  expect(only({ 'balances/closingBalance': '-1' })).toEqual(['I17 error'])
  expect(only({ 'fiscalAppropriation/governmentFunds/byFunction/2120803/closingBalance': '-1' })).toEqual(['I17 error'])
})
test('an opening balance may be owed', () => expect(only({ 'balances/openingBalance': '-1' })).toEqual(['I17 warning']))
