import { expect, test } from 'vitest'
import { changed, consistentFacts, findingOf, reportOf, stated, verdict, type Changes } from '@/testing/judged'

/** Last year's disclosure: this year's, so that its finals are known. */
const lastYear = reportOf(consistentFacts)
const prior: Changes = {
  'priorYear/incomeGrandTotal': '5940000', 'priorYear/expenditureGrandTotal': '5940000', 'priorYear/fiscalIncomeGrandTotal': '5940000', 'priorYear/fiscalExpenditureGrandTotal': '5940000',
  'priorYear/generalPublicBudgetExpenditure': '5440000', 'priorYear/agencyOperatingExpenses': '300000',
  ...Object.fromEntries(Object.entries({ '201': '5000000', '208': '160000', '210': '100000', '221': '180000' }).map(([code, text]) => [`priorYear/generalPublicBudgetByCategory/${code}`, text])),
  'priorYear/threePublicExpenses/vehicleOperation': '40000', 'priorYear/threePublicExpenses/reception': '10000',
}
const only = (changes: Changes) => verdict(stated({ ...prior, ...changes }, { lastYear })).filter((each) => each.startsWith('Y01'))

test('as published', () => expect(only({})).toEqual([]))
test('typed from a booklet in 万元', () => {
  expect(only({ 'priorYear/agencyOperatingExpenses': '300050' })).toEqual([])
  expect(only({ 'priorYear/agencyOperatingExpenses': '300051' })).toEqual(['Y01 warning'])
})
test('each figure apart', () => {
  expect(only({ 'priorYear/generalPublicBudgetByCategory/208': '150000', 'priorYear/threePublicExpenses/reception': '1' })).toEqual(['Y01 warning', 'Y01 warning'])
  expect(findingOf(stated({ ...prior, 'priorYear/incomeGrandTotal': '5490000' }, { lastYear }), 'Y01').message).toContain('疑似数字换位')
})
test('without last year’s disclosure nothing is checked', () => expect(verdict(stated({ 'priorYear/agencyOperatingExpenses': '310000' }))).not.toContain('Y01 warning'))
test('a blank is not compared', () => expect(only({ 'priorYear/agencyOperatingExpenses': '' })).toEqual([]))
test('the helper knows last year', () => expect(changed(consistentFacts, {})).toEqual(consistentFacts))
