import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, inTurn, table, verdictOf, withoutRows, type Mutation } from '@/testing/read-booklets'

const lost: Mutation = withoutRows('T01', (row) => /^L(?:[1-9]|1\d|2[0-3])$|^R(?:3[2-9]|4\d|5[0-4])$/u.test(row))

test('lines of a fixed form, told as runs', () => {
  expect(verdictOf('C02', lost)).toEqual(['C02 error'])
  // Lines 9 to 23 of the form hold no figure.
  expect(findingOf(lost(booklet()), 'C02').message).toContain('公开01表缺行1—8、32—54')
})
test('a table by code without its total, or without anything', () => {
  expect(verdictOf('C02', withoutRows('T05', (row) => row === 'total'))).toEqual(['C02 error'])
  expect(verdictOf('C02', table('T05', () => ({ rows: [] })))).toEqual(['C02 error'])
})
test('what a lost page took along with the head or the notes was not read, and is no error', () => {
  const headless = table('T01', () => ({ title: '', number: '', department: '', year: '', unitLine: '' }))
  expect(verdictOf('C02', inTurn(lost, headless))).toEqual(['C02 notice'])
  expect(findingOf(inTurn(lost, headless)(booklet()), 'C02').message).toBe('公开01表行1—8、32—54没有读到。该页可能缺失或没有读出，请对照原件查看。')
  expect(verdictOf('C02', inTurn(withoutRows('T01', (row) => /^L(?:29|31)$|^R6[02]$/u.test(row)), table('T01', () => ({ notes: [] }))))).toEqual(['C02 notice'])
  expect(verdictOf('C02', table('T05', () => ({ rows: [], title: '', department: '' })))).toEqual(['C02 notice'])
  expect(verdictOf('C02', table('T05', () => ({ rows: [], isBodyUnread: true })))).toEqual(['C02 notice'])
})
test('a line lost in the middle is an error whatever else was lost', () => {
  const middle = withoutRows('T01', (row) => /^R40$/u.test(row))
  expect(verdictOf('C02', inTurn(middle, table('T01', () => ({ title: '', number: '', department: '', year: '', unitLine: '', notes: [] }))))).toEqual(['C02 error'])
})
