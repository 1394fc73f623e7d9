import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, said, verdictOf, withoutTable, inTurn } from '@/testing/read-booklets'

const wrong = said('一', '收入总计594.00', '收入总计0.3')
test('a total that is not the table’s', () => {
  expect(verdictOf('N01', wrong)).toEqual(['N01 error'])
  expect(findingOf(wrong(booklet()), 'N01').message).toBe('说明一的收入总计与公开01表不一致：公开01表 行31 栏1为 594.00 万元，说明一为 0.30 万元，相差 593.70 万元。请以公开表为准，改正说明中的数。')
})
test('every total of both sections', () => {
  expect(verdictOf('N01', said('一', '支出总计594.00', '支出总计594.01'))).toEqual(['N01 error'])
  expect(verdictOf('N01', said('四', '财政拨款收入总计594.00', '财政拨款收入总计595.00'))).toEqual(['N01 error'])
})
test('thousands are separated or not', () => expect(verdictOf('N01', said('一', '收入总计594.00', '收入总计 594.00'))).toEqual([]))
test('without the table it is not checked', () => expect(verdictOf('N01', inTurn(wrong, withoutTable('T01')))).toEqual([]))
