import { expect, test } from 'vitest'
import { cells, inTurn, said, verdictOf, withoutRows } from '@/testing/read-booklets'

test('in the table, and in the sentence', () => {
  expect(verdictOf('P09', cells({ 'T10!car_total:value': '3' }))).toEqual(['P09 error'])
  expect(verdictOf('P09', said('十（三）', '车辆2辆', '车辆0辆'))).toEqual(['P09 error'])
})
test('a use whose row was lost proves nothing', () => expect(verdictOf('P09', inTurn(cells({ 'T10!car_total:value': '3' }), withoutRows('T10', (row) => row === 'car_5')))).toEqual([]))
