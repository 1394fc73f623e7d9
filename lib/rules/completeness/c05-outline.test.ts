import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import type { ReadEntry } from '@/lib/rules/read-document'
import { booklet, document, verdictOf, type Mutation } from '@/testing/read-booklets'

const headings = (change: (headings: readonly ReadEntry[]) => readonly ReadEntry[]): Mutation => document((each) => ({ headings: change(each.headings) }))
const without = (start: string): Mutation => headings((all) => all.filter(({ text }) => !text.startsWith(start)))

test('a section, a part', () => {
  expect(verdictOf('C05', without('八、'))).toEqual(['C05 error'])
  expect(findingOf(without('第四部分')(booklet()), 'C05').message).toContain('没有找到“第四部分 名词解释”')
})
test('twice', () => expect(verdictOf('C05', headings((all) => [...all, { text: '六、一般公共预算财政拨款基本支出决算情况说明', page: null }]))).toEqual(['C05 error']))
test('out of order', () => expect(verdictOf('C05', headings((all) => [...all.slice(-1), ...all.slice(0, -1)]))).toEqual(['C05 error']))
test('a wrong year is R03’s, brackets of either width are one', () => expect(verdictOf('C05', headings((all) => all.map(({ text, page }) => ({ text: text.replace('2024年', '2023年').replace('（一）', '(一)'), page }))))).toEqual([]))
