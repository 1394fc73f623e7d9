import { expect, test } from 'vitest'
import { document, verdictOf, type Mutation } from '@/testing/read-booklets'

const pages = (of: (index: number) => number): Mutation => document(({ contents, headings }) => ({ contents: contents.map((each, index) => ({ ...each, page: of(index) })), headings: headings.map((each) => ({ ...each, page: 3 })) }))

test('an entry whose heading is called otherwise', () => expect(verdictOf('R09', document(({ contents }) => ({ contents: contents.map((line) => ({ ...line, text: line.text.replace('三、支出决算情况说明', '三、支出情况说明') })) })))).toEqual(['R09 warning']))
test('an entry on another page', () => {
  expect(verdictOf('R09', pages(() => 3))).toEqual([])
  expect(verdictOf('R09', pages((index) => (index === 5 ? 4 : 3)))).toEqual(['R09 warning'])
})
