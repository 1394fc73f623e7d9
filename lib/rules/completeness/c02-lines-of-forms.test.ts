import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, table, verdictOf, withoutRows, type Mutation } from '@/testing/read-booklets'

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
