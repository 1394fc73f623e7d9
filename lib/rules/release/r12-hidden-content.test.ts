import { expect, test } from 'vitest'
import type { ReadFile } from '@/lib/rules/read-document'
import { document, verdictOf } from '@/testing/read-booklets'

const clean: ReadFile = { properties: { 作者: '青禾县示例局', 标题: '决算公开' }, comments: 0, trackedChanges: 0, hiddenSheets: [], hiddenRows: 0, externalLinks: [], picturePages: [] }
const file = (change: Partial<ReadFile>) => verdictOf('R12', document(() => ({ file: { ...clean, ...change } })))

test('a clean file', () => expect(file({})).toEqual([]))
test.each<readonly [string, Partial<ReadFile>]>([
  ['a person as author', { properties: { 作者: '张三' } }],
  ['a path', { properties: { 模板: 'C:\\Users\\张三\\决算.dot' } }],
  ['comments', { comments: 2 }],
  ['changes', { trackedChanges: 1 }],
  ['a hidden sheet', { hiddenSheets: ['底稿'] }],
  ['hidden rows', { hiddenRows: 3 }],
  ['a link', { externalLinks: ['上年.xlsx'] }],
  ['a page that is a picture', { picturePages: [4, 5] }],
])('%s', (_, change) => expect(file(change)).toEqual(['R12 warning']))
