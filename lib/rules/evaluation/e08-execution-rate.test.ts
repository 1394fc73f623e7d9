import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'
import { withSheet } from '@/testing/sheets'

const only = (...of: Parameters<typeof withSheet>) => verdict(withSheet(...of)).filter((each) => each.startsWith('E08'))
const small = { 'performance/projects/p1/funds/f1/annualBudget': '2004', 'performance/projects/p1/funds/f1/executed': '1234' }

test('a rate that its amounts do not give', () => expect(only({ total: { rate: '99.85' } })).toEqual(['E08 error']))
test('small amounts leave the rate some room', () => {
  expect(only({ total: { rate: '61.50' } }, small)).toEqual([])
  expect(only({ total: { rate: '61.57' } }, small)).toEqual(['E08 notice'])
  expect(only({ total: { rate: '62.50' } }, small)).toEqual(['E08 error'])
})
test('a generated sheet has the exact rate and says nothing', () => expect(verdict(stated(small)).filter((each) => each.startsWith('E08'))).toEqual([]))
test('a source has its own rate', () => expect(only({ source: { rate: '99.85' } })).toEqual(['E08 error']))
