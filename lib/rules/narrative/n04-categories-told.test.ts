import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, paragraphs, said, verdictOf } from '@/testing/read-booklets'

test('one 类 told otherwise in either list', () => {
  expect(verdictOf('N04', said('五（二）', '卫生健康支出(类)10.00', '卫生健康支出(类)11.00'))).toEqual(['N04 error'])
  expect(verdictOf('N04', said('五（三）', '支出决算500.00', '支出决算501.00'))).toEqual(['N04 error'])
})
test('one left out', () => {
  const wrong = paragraphs('五（二）', (lines) => lines.slice(0, -1))
  expect(verdictOf('N04', wrong)).toEqual(['N04 error'])
  expect(findingOf(wrong(booklet()), 'N04').message).toContain('说明五（二）漏写了“住房保障支出”18.00 万元')
})
test('one twice', () => expect(verdictOf('N04', paragraphs('五（三）', (lines) => [...lines, lines[1] ?? '']))).toEqual(['N04 error']))
test('a name of an older year', () => expect(verdictOf('N04', said('五（二）', '卫生健康支出', '医疗卫生与计划生育支出'))).toEqual(['N04 error']))
test('a bracket of the other width is the same word', () => expect(verdictOf('N04', said('五（二）', '卫生健康支出(类)', '卫生健康支出（类）'))).toEqual([]))
