import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test('digits exchanged', () => {
  const subject = printed({ 'T06!30102:amount': '6.00' })
  expect(verdict(subject)).toEqual(['I13 error'])
  expect(findingOf(subject, 'I13').message).toContain('疑似数字换位')
})
