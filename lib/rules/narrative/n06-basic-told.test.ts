import { expect, test } from 'vitest'
import { said, verdictOf } from '@/testing/read-booklets'

test('one figure of three', () => {
  expect(verdictOf('N06', said('六', '公用经费30.00', '公用经费31.00'))).toEqual(['N06 error', 'N06 error'])
  expect(verdictOf('N06', said('六', '基本支出244.00', '基本支出244.01'))).toEqual(['N06 error'])
})
test('their sum may miss by rounding, the printing may not', () => expect(verdictOf('N06', said('六', '人员经费214.00', '人员经费213.99'))).toEqual(['N06 error']))
