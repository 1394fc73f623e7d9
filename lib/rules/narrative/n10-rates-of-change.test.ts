import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, said, verdictOf } from '@/testing/read-booklets'

test('divided by this year’s figure', () => {
  const wrong = said('五（一）', '增长3.82%', '增长3.68%')
  expect(verdictOf('N10', wrong)).toEqual(['N10 error'])
  expect(findingOf(wrong(booklet()), 'N10').message).toContain('印 3.68%，按 20.00÷524.00 计算为 3.82%')
})
test('a decrease', () => expect(verdictOf('N10', said('九（一）', '下降5.66%', '下降6.00%'))).toEqual(['N10 error']))
test('rounding of small amounts', () => expect(verdictOf('N10', said('九（一）', '下降9.09%', '下降9.10%'))).toEqual(['N10 notice']))
