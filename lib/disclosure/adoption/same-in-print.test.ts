import { expect, test } from 'vitest'
import { amount } from '@/lib/money/amount'
import { isSameInPrint } from './same-in-print'

const units = { tables: { label: '万元', decimals: 2 }, sheets: { label: '万元', decimals: 3 } } as const
const same = (key: string, stored: string, read: string): boolean => isSameInPrint(key, { kind: 'amount', amount: amount(stored) }, { kind: 'amount', amount: amount(read) }, units)

test('an exact amount that prints as the text does stays as exact as it is', () => {
  expect(same('balances/openingBalance', '4341600.01', '4341600.00')).toBe(true)
  expect(same('balances/openingBalance', '4341650.00', '4341600.00')).toBe(false)
  expect(same('performance/projects/p1/funds/f1/executed', '753750.49', '753750.00')).toBe(true)
  expect(same('performance/projects/p1/funds/f1/executed', '753760.00', '753750.00')).toBe(false)
})
test('what is blank, and what is no amount, is not the same', () => {
  expect(isSameInPrint('balances/openingBalance', undefined, { kind: 'amount', amount: amount('0.00') }, units)).toBe(false)
  expect(isSameInPrint('reasons/grandTotalChange', { kind: 'text', text: '甲' }, { kind: 'text', text: '甲' }, units)).toBe(false)
})
