import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const moved = { 'incomeByFunction/2010302/fiscalAppropriation': '', 'incomeByFunction/2010303/fiscalAppropriation': '3000000' }

test('income and spending under different codes', () => expect(verdict(stated(moved)).filter((each) => /^A1[45]/.test(each))).toEqual(['A14 warning', 'A14 warning', 'A15 warning', 'A15 warning']))
test('with balances it asks nothing', () => expect(verdict(stated({ ...moved, 'balances/openingBalance': '1', 'balances/closingBalance': '1' }))).not.toContain('A14 warning'))
