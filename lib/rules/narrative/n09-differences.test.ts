import { expect, test } from 'vitest'
import { said, verdictOf } from '@/testing/read-booklets'

test('a difference that the two years do not give', () => expect(verdictOf('N09', said('四', '增加24.00万元，增长4.21%；', '增加25.00万元，增长4.39%；'))).toEqual(['N09 error']))
test('three roundings may meet', () => {
  expect(verdictOf('N09', said('五（一）', '增加20.00', '增加20.01'))).toEqual([])
  expect(verdictOf('N09', said('五（一）', '增加20.00', '增加20.02'))).toEqual(['N09 error'])
})
test('both sides of a balanced account change alike', () => expect(verdictOf('N09', said('一', '支出总计增加24.00', '支出总计增加24.01'))).toEqual(['N09 error']))
test('where last year is not known only the two sides are compared', () => expect(verdictOf('N09', said('五（一）', '增加544.00', '增加2.00'), { 'priorYear/generalPublicBudgetExpenditure': '' })).toEqual([]))
