import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, document, sheet, table, verdictOf } from '@/testing/read-booklets'

test('traditional letters and words of another language', () => {
  expect(verdictOf('R11', document(({ definitions }) => ({ definitions: [...definitions, '可持續影响'] })))).toEqual(['R11 notice'])
  expect(verdictOf('R11', sheet(0, ({ texts }) => ({ texts: [...texts, '主要 accomplishments'] })))).toEqual(['R11 notice'])
})
test('one letter beside the form’s own word', () => {
  const wrong = table('T02', ({ header }) => ({ header: header.map((text) => (text === '科目代码' ? '科日代码' : text)) }))
  expect(findingOf(wrong(booklet()), 'R11').message).toBe('公开02表“科日代码”应为“科目代码”。请改正错字。')
  expect(verdictOf('R11', sheet(0, ({ texts }) => ({ texts: texts.map((text) => (text === '质量指标' ? '质最指标' : text)) })))).toEqual(['R11 notice'])
})
test('short names stay', () => expect(verdictOf('R11', document(({ definitions }) => ({ definitions: [...definitions, 'PPP 项目和 A4 纸'] })))).toEqual([]))
