import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y04'))
const gap = { 'priorYear/incomeGrandTotal': '5702000', 'priorYear/expenditureGrandTotal': '5702000' }

test('a gap from nowhere', () => expect(only(gap)).toEqual(['Y04 warning']))
test('other money explains it', () => {
  expect(only({ ...gap, 'incomeByFunction/2010301/other': '100' })).toEqual([])
  expect(only({ ...gap, 'balances/openingBalance': '100' })).toEqual([])
})
test('a part larger than the whole', () => expect(only({ 'priorYear/fiscalIncomeGrandTotal': '5702000', 'priorYear/fiscalExpenditureGrandTotal': '5702000' })).toEqual(['Y04 error']))
