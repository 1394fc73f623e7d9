import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'
import { withSheet } from '@/testing/sheets'

const only = (...of: Parameters<typeof withSheet>) => verdict(withSheet(...of)).filter((each) => each.startsWith('E07'))
const unspent = { 'performance/projects/p1/funds/f1/executed': '2999000', 'performance/projects/p1/funds/f1/deviation': '结余收回财政' }

test('a balance where all was spent', () => expect(only({ total: { balance: '0.002' } })).toEqual(['E07 error']))
test('three roundings may meet', () => {
  expect(only({ total: { balance: '0.101' } }, unspent)).toEqual([])
  expect(only({ total: { balance: '0.102' } }, unspent)).toEqual(['E07 error'])
  expect(only({ source: { balance: '0.102' } }, unspent)).toEqual(['E07 error'])
})
test('a generated sheet proves itself', () => expect(verdict(stated({ 'performance/projects/p1/funds/f1/executed': '2999994.99', 'performance/projects/p1/funds/f1/deviation': '结余收回财政' }))).not.toContain('E07 error'))
