import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, inTurn, table, verdictOf } from '@/testing/read-booklets'

test('one finding a table, with everything it lacks', () => {
  const wrong = inTurn(table('T05', () => ({ title: '', department: '部门名称：' })), table('T07', () => ({ unitLine: '单位：万元' })))
  expect(verdictOf('C11', wrong)).toEqual(['C11 warning', 'C11 warning'])
  expect(findingOf(wrong(booklet()), 'C11').message).toBe('公开05表缺表名，缺部门名称。请按表样补正表头和表注。')
})
test('the note of another table', () => {
  const wrong = table('T03', () => ({ notes: ['注：本表反映部门本年度取得的各项收入情况。'] }))
  expect(findingOf(wrong(booklet()), 'C11').message).toContain('公开03表印了公开02表的注')
})
test('a note that is gone', () => expect(verdictOf('C11', table('T01', () => ({ notes: [] })))).toEqual(['C11 warning']))
test('blanks carry no meaning', () => expect(verdictOf('C11', table('T02', () => ({ title: '收 入 决 算 表', unitLine: '金额单位:万元' })))).toEqual([]))
