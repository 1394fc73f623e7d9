import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C06'))

test.each(['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange', 'generalPublicBudgetByCategory/201/change', 'threePublicChange', 'threePublicByItem/vehicleOperation', 'agencyOperatingExpensesChange'])('%s left blank', (slot) => {
  const subject = stated({ [`reasons/${slot}`]: '' })
  expect(verdict(subject)).toEqual(['C06 error'])
  expect(findingOf(subject, 'C06').cells[0]?.ref).toBe(`facts!reasons/${slot}:value`)
})
test('only punctuation is blank', () => expect(only({ 'reasons/threePublicChange': '。' })).toEqual(['C06 error']))
test('nothing changed, nothing to explain', () => expect(only({ 'reasons/agencyOperatingExpensesChange': '', 'priorYear/agencyOperatingExpenses': '300000' })).toEqual([]))
