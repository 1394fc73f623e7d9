import { expect, test } from 'vitest'
import { verdict } from '@/testing/judged'
import { withSheet } from '@/testing/sheets'

const only = (...of: Parameters<typeof withSheet>) => verdict(withSheet(...of)).filter((each) => each.startsWith('E09'))
/** 75.261 ÷ 75.375 = 99.8488%, printed 99.85%: 9.98 points, not 9.99. */
const unspent = { 'performance/projects/p1/funds/f1/annualBudget': '753750', 'performance/projects/p1/funds/f1/executed': '752610' }

test('the score comes from the exact rate, not from the printed one', () => {
  expect(only({ total: { score: '9.98' } }, unspent)).toEqual([])
  expect(only({ total: { score: '9.99' } }, unspent)).toEqual(['E09 notice'])
  expect(only({ total: { score: '10' } }, unspent)).toEqual(['E09 error'])
})
test('more than the whole earns no more than the weight', () => {
  const over = { 'performance/projects/p1/funds/f1/executed': '3300000' }
  expect(only({ total: { score: '10' } }, over)).toEqual([])
  expect(only({ total: { score: '11' } }, over)).toEqual(['E09 error'])
})
test('a source has its own score', () => expect(only({ source: { score: '9.5' } })).toEqual(['E09 error']))
