import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y04'))
const gap = { 'priorYear/incomeGrandTotal': '5702000', 'priorYear/expenditureGrandTotal': '5702000' }

test('a gap from nowhere', () => expect(only(gap)).toEqual(['Y04 warning']))
test('other money explains it', () => {
  expect(only({ ...gap, 'incomeByFunction/2010301/other': '100' })).toEqual([])
  expect(only({ ...gap, 'balances/openingBalance': '100' })).toEqual([])
})
test('a part larger than the whole', () => expect(only({ 'priorYear/fiscalIncomeGrandTotal': '5702000', 'priorYear/fiscalExpenditureGrandTotal': '5702000' })).toEqual(['Y04 error']))
test('both figures of last year, with what each sentence calls the change', () =>
  expect(findingOf(stated(gap), 'Y04').message).toBe('上年收入总计 570.20 万元（本年增加 23.80 万元，增长 4.17%），上年财政拨款收入总计 570.00 万元（本年增加 24.00 万元，增长 4.21%），相差 0.20 万元，而本年全部为财政拨款，年初也没有其他资金结转。请在“年初预算与上年”页核对这两个数；上年确有其他收入且已用完的，请写明来源。'))
