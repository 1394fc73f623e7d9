import { expect, test } from 'vitest'
import { buildReport } from '@/lib/report/build'
import { changed, consistentFacts, findingOf, stated, subjectOf, TEMPLATE, verdict, type Changes } from '@/testing/judged'
import { theTemplate } from '@/lib/template/templates'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C06'))

test.each(['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange', 'generalPublicBudgetByCategory/201/change', 'threePublicChange', 'threePublicByItem/vehicleOperation', 'agencyOperatingExpensesChange'])('%s left blank', (slot) => {
  const subject = stated({ [`reasons/${slot}`]: '' })
  expect(verdict(subject)).toEqual(['C06 error'])
  expect(findingOf(subject, 'C06').cells[0]?.ref).toBe(`facts!reasons/${slot}:value`)
})
test('only punctuation is blank', () => expect(only({ 'reasons/threePublicChange': '。' })).toEqual(['C06 error']))
test('nothing changed, nothing to explain', () => expect(only({ 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': '300000' })).toEqual([]))
test('a bureau that raises the limit is not told of small changes, and the sentence waits for nothing', () => {
  const asWritten = theTemplate(TEMPLATE)
  const lenient = { ...asWritten, thresholds: { ...asWritten.thresholds, reasonShare: '0.1', reasonNewAmount: '10000' } }
  const judged = (last: string) => subjectOf(buildReport(lenient, changed(consistentFacts, { 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': last })))
  expect(verdict(judged('295000')).filter((each) => each.startsWith('C06'))).toEqual([])
  expect(verdict(judged('200000')).filter((each) => each.startsWith('C06'))).toEqual(['C06 error'])
})
