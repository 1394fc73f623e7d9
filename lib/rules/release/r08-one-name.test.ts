import { expect, test } from 'vitest'
import { document, inTurn, sheet, table, verdictOf } from '@/testing/read-booklets'

test('a page of another unit, said once for all its places', () => {
  expect(verdictOf('R08', inTurn(table('T09', () => ({ department: '部门名称：青禾县林业局' })), table('T10', () => ({ department: '部门名称：青禾县林业局' }))))).toEqual(['R08 error'])
  expect(verdictOf('R08', document(() => ({ cover: { unitName: '青禾县示例', title: '2024年度单位决算公开' } })))).toEqual(['R08 error'])
  expect(verdictOf('R08', sheet(0, () => ({ budgetUnit: '001002-青禾县林业局' })))).toEqual(['R08 error'])
})
test('a name that is lost is C11’s', () => expect(verdictOf('R08', table('T09', () => ({ department: '' })))).toEqual([]))
test('sheets of a department are its units’', () => expect(verdictOf('R08', sheet(0, () => ({ budgetUnit: '001002-青禾县道路养护所' })), { 'budgetUnit/scope': 'department' })).toEqual([]))
