import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, table, verdictOf } from '@/testing/read-booklets'

const silent = table('T08', ({ notes }) => ({ notes: notes.filter((note) => !note.includes('本表无数据')) }))

test('an empty table without its statement', () => {
  expect(verdictOf('C03', silent)).toEqual(['C03 error'])
  expect(findingOf(silent(booklet()), 'C03').message).toBe('公开08表没有数，也没有写“说明：本表无数据”。请在表下写明“说明：本表无数据”。')
})
test('without its row of totals', () => expect(verdictOf('C03', table('T08', () => ({ rows: [] })))).toEqual(['C03 error']))
test('a table with figures says nothing', () => expect(verdictOf('C03', table('T07', () => ({ notes: [] })))).toEqual([]))
