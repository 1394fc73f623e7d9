import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

test('a closing balance forgotten', () => {
  const subject = stated({ 'incomeByFunction/2010302/fiscalAppropriation': '3010000', 'fiscalAppropriation/generalPublicBudget/income': '5450000' })
  expect(verdict(subject)).toEqual(['I01 error', 'I11 error', 'A14 warning', 'A15 warning'])
  expect(findingOf(subject, 'I01').difference).toBe('10000.00')
})
test('on paper one figure is one string', () => expect(verdict(printed({ 'T01!L31:c1': '594.01' }))).toEqual(['I01 error', 'I03 error']))
