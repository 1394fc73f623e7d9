import { expect, test } from 'vitest'
import { printed, verdict, withoutTable } from '@/testing/judged'

test('works where 公开03 is missing', () => {
  const subject = withoutTable(printed({ 'T01!R42:c2': '49.00' }), 'T03')
  expect(verdict(subject)).toContain('A10 error')
})
test('the totals too', () => expect(verdict(printed({ 'T04!R59:c2': '595.00' }))).toContain('A10 error'))
test('equal is fine', () => expect(verdict(printed({}))).toEqual([]))
