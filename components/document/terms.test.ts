import { expect, it } from 'vitest'
import type { ProseBlock } from './booklet-outline'
import { cutAtTerms, firstNamed, type ExplainedTerm } from './terms'

const term = (name: string): ExplainedTerm => ({ id: name, name, text: '指……' })
const [income, other, basic] = [term('收入'), term('其他收入'), term('基本支出')]
const cut = (text: string, terms = [income, other, basic]): readonly string[] => cutAtTerms(text, terms).map((piece) => (typeof piece === 'string' ? piece : `[${piece.name}]`))

it('cuts a text where it first names a term, and takes the longer of two', () => {
  expect(cut('八、其他收入')).toEqual(['八、', '[其他收入]'])
  expect(cut('收入、其他收入和收入')).toEqual(['[收入]', '、', '[其他收入]', '和收入'])
  expect(cut('支出')).toEqual(['支出'])
  expect(cut('')).toEqual([])
})

const paragraph = (id: string, ...texts: readonly string[]): ProseBlock => ({ kind: 'paragraph', id, spans: texts.map((text) => ({ kind: 'text', text })) })

it('names each term once in a section', () => {
  const found = firstNamed([paragraph('a', '基本支出增加，'), { kind: 'heading', id: 'h', level: 3, text: '其他收入' }, paragraph('b', '基本支出和收入')], [income, other, basic])
  expect([...found].map(([id, terms]) => [id, terms.map(({ name }) => name)])).toEqual([['a', ['基本支出']], ['b', ['收入']]])
})
