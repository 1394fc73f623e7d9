import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

const executed = { 'performance/projects/p1/funds/f1/executed': '2900000', 'performance/projects/p1/funds/f1/deviation': '结余收回财政' }
const only = (...subject: Parameters<typeof stated>) => verdict(stated(...subject)).filter((each) => each.startsWith('E02'))

test('neither spent nor budgeted', () => {
  expect(only({ 'performance/declaredFunds': '3500000.01' })).toEqual(['E02 warning'])
  expect(findingOf(stated({ 'performance/declaredFunds': '4000000' }), 'E02').difference).toBe('500000.00')
})
test('what the sheets budget is one reading of 资金', () => expect(only(executed)).toEqual([]))
test('a document may miss it by rounding', () => {
  expect(verdict(printed({}, { 'performance/declaredFunds': '3500019' }))).not.toContain('E02 warning')
  expect(verdict(printed({}, { 'performance/declaredFunds': '3500100' }))).toContain('E02 warning')
})
