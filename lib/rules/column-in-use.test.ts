import { expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { isColumnInUse } from './column-in-use'

const facts = factsWith({ 'expenditureByFunction/2010301/basic': '100.00', 'expenditureByFunction/2080505/project': '' }, 'CN-2024-14', 2024)

test('a column by codes is in use where some code has a figure in it', () => {
  expect(isColumnInUse(facts, 'expenditureByFunction/2080505/basic')).toBe(true)
  expect(isColumnInUse(facts, 'expenditureByFunction/2080505/superiorRemittance')).toBe(false)
  expect(isColumnInUse(facts, 'expenditureByFunction/2080505/project')).toBe(false)
})
test('what stands in no column by codes is in use', () => {
  expect(isColumnInUse(facts, 'balances/closingBalance')).toBe(true)
  expect(isColumnInUse(facts, 'basicExpenditureByEconomic/30101')).toBe(true)
})
