import { expect, test } from 'vitest'
import { document, verdictOf } from '@/testing/read-booklets'

test('on a page, in a header, on the cover', () => {
  expect(verdictOf('R01', document(() => ({ furniture: [{ text: '仅供内部审核', page: 1 }, { text: '样张', page: 2 }] })))).toEqual(['R01 error'])
  expect(verdictOf('R01', document(({ cover }) => ({ cover: { unitName: cover?.unitName ?? '', title: `${cover?.title ?? ''}（征求意见稿）` } })))).toEqual(['R01 error'])
  expect(verdictOf('R01', document(({ overview }) => ({ overview: [...overview, '草稿'] })))).toEqual(['R01 error'])
})
test('in a duty the same word is a word', () => expect(verdictOf('R01', document(({ overview }) => ({ overview: [...overview, '负责文稿草稿的起草和内部资料的编印工作。'] })))).toEqual([]))
