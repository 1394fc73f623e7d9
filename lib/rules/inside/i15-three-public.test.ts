import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test('元 in a 万元 cell', () => {
  const subject = printed({ 'T09!row:c11': '40000.00' })
  expect(verdict(subject)).toContain('I15 error')
  expect(findingOf(subject, 'I15').message).toContain('疑似小数点或单位有误')
})
test('the total of the budget', () => expect(verdict(printed({ 'T09!row:c1': '6.30' }))).toContain('I15 error'))
