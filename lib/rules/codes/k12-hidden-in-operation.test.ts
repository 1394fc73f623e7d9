import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('K12'))
const general = 'fiscalAppropriation/generalPublicBudget/expenditureByFunction'

test('medical insurance without its functional code', () => expect(only({ [`${general}/2101101/basic`]: '', [`${general}/2010301/basic`]: '2100000' })).toEqual(['K12 notice']))
test('pensions without theirs', () => {
  expect(only({ 'basicExpenditureByEconomic/30302': '1000' })).toEqual(['K12 notice'])
  expect(only({ 'basicExpenditureByEconomic/30302': '1000', [`${general}/2080501/basic`]: '1000' })).toEqual([])
})
