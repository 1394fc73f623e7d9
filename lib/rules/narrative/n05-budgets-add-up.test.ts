import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, said, verdictOf } from '@/testing/read-booklets'

test('budgets that miss their total', () => {
  const wrong = said('五（三）', '年初预算480.00', '年初预算481.00')
  expect(verdictOf('N05', wrong)).toEqual(['N05 error'])
  expect(findingOf(wrong(booklet()), 'N05').difference).toBe('-1.00')
})
test('four roundings may meet', () => {
  expect(verdictOf('N05', said('五（三）', '年初预算480.00', '年初预算480.02'))).toEqual([])
  expect(verdictOf('N05', said('五（三）', '年初预算480.00', '年初预算480.03'))).toEqual(['N05 error'])
})
