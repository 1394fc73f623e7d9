import { expect, test } from 'vitest'
import { document, paragraphs, verdictOf } from '@/testing/read-booklets'

test.each(['无', '。', '；', '维护道路。。'])('“%s” is left over', (text) => expect(verdictOf('R10', document(({ definitions }) => ({ definitions: [...definitions, text] })))).toEqual(['R10 notice']))
test('where the form asks, 无 is an answer', () => expect(verdictOf('R10', paragraphs('十（四）', (lines) => [...lines.slice(0, -1), '无']))).toEqual([]))
test('elsewhere in a section it is none', () => expect(verdictOf('R10', paragraphs('六', (lines) => [...lines, '无']))).toEqual(['R10 notice']))
