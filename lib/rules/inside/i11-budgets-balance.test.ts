import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('each budget alone: one too much and one too little do not cancel', () => {
  const subject = stated({
    'fiscalAppropriation/generalPublicBudget/income': '5430000', 'fiscalAppropriation/stateCapitalOperations/income': '10000',
    'incomeByFunction/2010302/fiscalAppropriation': '2990000', 'incomeByFunction/2230105/fiscalAppropriation': '10000',
  })
  expect(verdict(subject).filter((each) => each.endsWith('error'))).toEqual(['I11 error', 'I11 error'])
  expect(findingOf(subject, 'I11').message).toContain('一般公共预算财政拨款收支不平衡')
})
test('a balance carried on balances', () => {
  const budget = 'fiscalAppropriation/generalPublicBudget'
  const same = { [`${budget}/openingBalance`]: '100', [`${budget}/closingBalance`]: '100', 'balances/openingBalance': '100', 'balances/closingBalance': '100' }
  expect(verdict(stated(same))).toEqual([])
})
