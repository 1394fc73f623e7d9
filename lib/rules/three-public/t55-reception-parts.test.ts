import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('parts that do not make the whole', () => {
  const subject = stated({ 'threePublicExpenses/domesticReception': '9000' })
  expect(verdict(subject)).toEqual(['T55 error'])
  expect(findingOf(subject, 'T55').difference).toBe('1000.00')
})
