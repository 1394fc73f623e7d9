import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const spent = (executed: string) => verdict(stated({ 'performance/projects/p1/funds/f1/executed': executed, 'performance/projects/p1/funds/f1/deviation': '雨季停工' }))

test('less than three fifths of the budget', () => {
  expect(spent('1799999')).toContain('E13 warning')
  expect(spent('1800000')).not.toContain('E13 warning')
})
