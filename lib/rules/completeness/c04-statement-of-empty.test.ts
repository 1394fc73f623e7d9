import { expect, test } from 'vitest'
import { cells, inTurn, table, verdictOf } from '@/testing/read-booklets'

test('a stale statement', () => expect(verdictOf('C04', table('T07', ({ notes }) => ({ notes: [...notes, '说明：本表无数据'] })))).toEqual(['C04 error']))
test('figures came into an empty table', () => expect(verdictOf('C04', inTurn(table('T09', ({ notes }) => ({ notes: [...notes, '说明：本表无数据'] })), cells({ 'T09!row:c11': '4.00' })))).toEqual(['C04 error']))
