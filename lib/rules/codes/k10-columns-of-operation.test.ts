import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('K10'))

test('columns exchanged', () => {
  expect(only({ 'expenditureByFunction/2010301/project': '100' })).toEqual(['K10 warning'])
  expect(only({ 'expenditureByFunction/2010302/basic': '100' })).toEqual(['K10 warning'])
})
test('basic expenditure from a fund', () => expect(only({ 'fiscalAppropriation/governmentFunds/byFunction/2120803/basic': '100' })).toEqual(['K10 warning']))
