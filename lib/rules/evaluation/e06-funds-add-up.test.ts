import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'
import { withSheet } from '@/testing/sheets'

const only = (...of: Parameters<typeof withSheet>) => verdict(withSheet(...of)).filter((each) => each.startsWith('E06'))

test('untouched sheets are silent', () => expect(verdict(withSheet({}))).toEqual([]))
test.each(['declaredTarget', 'initialBudget', 'annualBudget', 'executed', 'balance'] as const)('%s of one source is its total, to the digit', (column) => {
  expect(only({ total: { [column]: '300.001' } })).toEqual(['E06 error'])
})
test('two sources may miss their total by rounding', () => {
  const two = { 'performance/projects/p1/funds': 'f1,f2', 'performance/projects/p1/funds/f2/annualBudget': '1000', 'performance/projects/p1/funds/f2/executed': '1000' }
  expect(only({ total: { annualBudget: '300.101' } }, two)).toEqual([])
  expect(only({ total: { annualBudget: '300.102' } }, two)).toEqual(['E06 error'])
})
test('a generated sheet proves itself', () => expect(verdict(stated({}))).toEqual([]))
