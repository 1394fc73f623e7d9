import { expect, test } from 'vitest'
import { printed, verdict, withoutTable } from '@/testing/judged'

test('a wrong digit in the total', () => {
  const subject = printed({ 'T04!R59:c3': '594.00' })
  expect(verdict(subject)).toEqual(expect.arrayContaining(['A06 error', 'I07 error', 'I08 error']))
  expect(verdict(withoutTable(subject, 'T05'))).not.toContain('A06 error')
})
test('a wrong digit in one 类', () => expect(verdict(printed({ 'T04!R41:c3': '11.00' }))).toContain('A06 error'))
