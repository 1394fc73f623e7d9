import { expect, test } from 'vitest'
import { document, verdictOf, withoutTable, inTurn } from '@/testing/read-booklets'

test('missing, twice, out of order', () => {
  expect(verdictOf('C01', inTurn(withoutTable('T03'), withoutTable('T10')))).toEqual(['C01 error', 'C01 error'])
  expect(verdictOf('C01', document(({ tables }) => ({ tables: [...tables, ...tables.slice(0, 1)] })))).toEqual(['C01 error'])
  expect(verdictOf('C01', document(({ tables }) => ({ tables: [...tables.slice(1), ...tables.slice(0, 1)] })))).toEqual(['C01 error'])
})
