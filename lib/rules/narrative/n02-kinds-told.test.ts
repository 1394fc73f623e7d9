import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, inTurn, paragraphs, said, verdictOf, withoutTable } from '@/testing/read-booklets'

test('a kind left out', () => {
  const wrong = paragraphs('三', (lines) => lines.slice(0, 2))
  expect(verdictOf('N02', wrong)).toEqual(['N02 error'])
  expect(findingOf(wrong(booklet()), 'N02').message).toContain('说明三漏写了“项目支出”350.00 万元')
})
test('a kind without money', () => expect(verdictOf('N02', paragraphs('二', (lines) => [...lines, '事业收入0.00万元，占比0.00%。']))).toEqual(['N02 error']))
test('a kind twice', () => expect(verdictOf('N02', paragraphs('三', (lines) => [...lines, '项目支出350.00万元，占比58.92%。']))).toEqual(['N02 error']))
test('a kind the table does not have', () => expect(verdictOf('N02', paragraphs('二', (lines) => [...lines, '捐赠收入3.00万元，占比0.51%。']))).toEqual(['N02 error']))
test('another figure', () => expect(verdictOf('N02', said('三', '基本支出244.00', '基本支出244.10'))).toEqual(['N02 error']))
test('without the table it is not checked', () => expect(verdictOf('N02', inTurn(said('三', '基本支出244.00', '基本支出244.10'), withoutTable('T03')))).toEqual([]))
