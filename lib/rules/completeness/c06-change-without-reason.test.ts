import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C06'))

/** What makes each change reach the template's limit: last year's figure. */
const far: Readonly<Record<string, Changes>> = {
  grandTotalChange: { 'priorYear/incomeGrandTotal': '5000000', 'priorYear/expenditureGrandTotal': '5000000' },
  fiscalGrandTotalChange: { 'priorYear/fiscalIncomeGrandTotal': '5000000', 'priorYear/fiscalExpenditureGrandTotal': '5000000' },
  generalPublicBudgetChange: { 'priorYear/generalPublicBudgetExpenditure': '4000000' },
  'generalPublicBudgetByCategory/201/change': { 'priorYear/generalPublicBudgetByCategory/201': '4000000' },
  threePublicChange: { 'priorYear/threePublicExpenses/vehicleOperation': '62000' },
  'threePublicByItem/vehicleOperation': { 'priorYear/threePublicExpenses/vehicleOperation': '62000' },
  agencyOperatingExpensesChange: { 'priorYear/agencyOperatingExpenses': '200000' },
}

test.each(Object.entries(far))('%s left blank', (slot, last) => {
  const subject = stated({ ...last, [`reasons/${slot}`]: '' })
  expect(verdict(subject)).toContain('C06 error')
  expect(findingOf(subject, 'C06').cells[0]?.ref).toBe(`facts!reasons/${slot}:value`)
})
test('a small change may go without a reason', () => expect(only(Object.fromEntries(Object.keys(far).map((slot) => [`reasons/${slot}`, ''])))).toEqual([]))
test('三公 may not rise without one', () => expect(only({ 'reasons/threePublicByItem/reception': '', 'priorYear/threePublicExpenses/reception': '9900' })).toEqual(['C06 error']))
test('something new of some size', () => {
  expect(only({ 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': '' })).toEqual(['C06 error'])
  expect(only({ 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': '', 'agencyOperatingExpenses/administrative': '9900' })).toEqual([])
})
test('only punctuation is blank', () => expect(only({ ...far['threePublicChange'], 'reasons/threePublicChange': '。' })).toEqual(['C06 error']))
test('nothing changed, nothing to explain', () => expect(only({ 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': '300000' })).toEqual([]))
