import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test('appropriations carried over are part of all that was carried over', () => {
  const budget = 'fiscalAppropriation/generalPublicBudget'
  const both = { [`${budget}/openingBalance`]: '50000', [`${budget}/closingBalance`]: '50000' }
  expect(verdict(stated(both)).filter((each) => each.startsWith('A12'))).toEqual(['A12 error', 'A12 error'])
  expect(verdict(stated({ ...both, 'balances/openingBalance': '50000', 'balances/closingBalance': '60000' }))).not.toContain('A12 error')
})
