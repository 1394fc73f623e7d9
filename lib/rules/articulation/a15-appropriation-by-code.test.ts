import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const other = { 'incomeByFunction/2010302/fiscalAppropriation': '2900000', 'incomeByFunction/2010302/other': '100000', 'incomeByFunction/2010301/fiscalAppropriation': '2100000' }

test('appropriations under other codes than their spending', () => expect(verdict(stated(other)).filter((each) => each.startsWith('A15'))).toEqual(['A15 warning', 'A15 warning']))
test('with appropriations carried over it asks nothing', () => {
  const budget = 'fiscalAppropriation/generalPublicBudget'
  expect(verdict(stated({ ...other, [`${budget}/openingBalance`]: '10000', [`${budget}/closingBalance`]: '10000' }))).not.toContain('A15 warning')
})
