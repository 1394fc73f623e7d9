import { expect, test } from 'vitest'
import { cells, inTurn, paragraphs, said, verdictOf, withoutTable } from '@/testing/read-booklets'

test('a stale sentence', () => {
  expect(verdictOf('N16', paragraphs('七', () => ['本年度无此项收支。']))).toEqual(['N16 error'])
  expect(verdictOf('N16', paragraphs('八', () => ['2024年度国有资本经营预算财政拨款支出3.00万元，其中：基本支出0.00万元，项目支出3.00万元。']))).toEqual(['N16 error'])
})
test('figures of the table', () => expect(verdictOf('N16', said('七', '本年收入50.00', '本年收入51.00'))).toEqual(['N16 error']))
test('the table changed, the sentence did not', () => expect(verdictOf('N16', cells({ 'T07!total:c3': '49.00' }))).toEqual(['N16 error']))
test('without the table it is not checked', () => expect(verdictOf('N16', inTurn(paragraphs('七', () => ['本年度无此项收支。']), withoutTable('T07')))).toEqual([]))
