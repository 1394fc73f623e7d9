import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

test('an appropriation entered in one place only', () => {
  const subject = stated({ 'fiscalAppropriation/generalPublicBudget/income': '5450000', 'fiscalAppropriation/generalPublicBudget/closingBalance': '10000', 'balances/closingBalance': '10000' })
  expect(verdict(subject)).toEqual(['A01 error'])
  const { message, left, right, difference, facts } = findingOf(subject, 'A01')
  expect([left, right, difference]).toEqual(['5940000.00', '5950000.00', '-10000.00'])
  expect(message).toContain('公开02表 合计 栏2为 5,940,000.00 元，公开01表 行1 栏1 5,450,000.00 元＋行2 栏1 500,000.00 元＝5,950,000.00 元')
  expect(facts).toContain('fiscalAppropriation/generalPublicBudget/income')
})

test('on paper the three budgets may miss the total by rounding, and no more', () => {
  expect(verdict(printed({ 'T02!total:c2': '594.01' })).filter((each) => each.startsWith('A01'))).toEqual([])
  expect(verdict(printed({ 'T02!total:c2': '594.02' }))).toContain('A01 error')
})
