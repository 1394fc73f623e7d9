import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const moved = { 'basicExpenditureByEconomic/30231': '', 'basicExpenditureByEconomic/30201': '120000' }

test('nothing of it in the basic expenditure', () => expect(verdict(stated(moved))).toEqual(['T63 notice']))
test('an institution may', () => expect(verdict(stated({ ...moved, 'budgetUnit/kind': 'civilServiceManaged' }))).not.toContain('T63 notice'))
