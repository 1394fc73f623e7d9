import { expect, it } from 'vitest'
import { ruleBook } from '@/lib/rules/rule-book'
import { theTemplate } from '@/lib/template/templates'
import { bookAddress, bookQueryOf, narrowedBook } from './book-query'

const entries = ruleBook(theTemplate('CN-2024-14'))
const found = (words: string, severity: 'error' | 'warning' | 'notice' | null = null) => narrowedBook(entries, { words, severity, form: null }).map(({ id }) => id)

it('reads back what it wrote', () => {
  const query = { words: '接待', severity: 'error', form: 'CN-2024-14' } as const
  expect(bookQueryOf(Object.fromEntries(new URL(bookAddress(query), 'http://localhost').searchParams))).toEqual(query)
  expect(bookAddress({ words: '', severity: null, form: null })).toBe('/rules')
})
it('narrows nothing where the address makes no sense', () => expect(bookQueryOf({ severity: 'loud', form: '../x', q: undefined })).toEqual({ words: '', severity: null, form: null }))
it('narrows by number, words and severity', () => {
  expect(found('a08')).toEqual(['A08'])
  expect(found('接待 批次')).toEqual(['T54', 'T56', 'T57'])
  expect(found('接待', 'notice')).toEqual(['T62'])
  expect(found('')).toHaveLength(entries.length)
})
