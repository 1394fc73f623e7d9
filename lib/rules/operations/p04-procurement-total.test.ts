import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, cells, said, verdictOf } from '@/testing/read-booklets'

test('in the table', () => expect(verdictOf('P04', cells({ 'T10!gp_total:value': '36.00' }))).toEqual(['P04 error']))
test('in the sentence', () => {
  const wrong = said('十（二）', '货物支出20.00', '货物支出21.00')
  expect(verdictOf('P04', wrong)).toEqual(['P04 error'])
  expect(findingOf(wrong(booklet()), 'P04').message).toContain('35.00 万元，三项相加 36.00 万元')
})
test('rounding may meet', () => {
  expect(verdictOf('P04', said('十（二）', '货物支出20.00', '货物支出20.01'))).toEqual([])
  expect(verdictOf('P04', said('十（二）', '货物支出20.00', '货物支出20.02'))).toEqual(['P04 error'])
})
