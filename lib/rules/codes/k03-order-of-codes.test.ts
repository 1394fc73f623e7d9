import { expect, test } from 'vitest'
import type { ReadRow } from '@/lib/rules/read-document'
import { findingOf } from '@/testing/judged'
import { booklet, table, verdictOf, type Mutation } from '@/testing/read-booklets'

const rows = (change: (rows: readonly ReadRow[]) => readonly ReadRow[]): Mutation => table('T05', (each) => ({ rows: change(each.rows) }))
const said = (mutate: Mutation) => findingOf(mutate(booklet()), 'K03').message

test('an item lost leaves its 款 alone', () => {
  const lost = rows((all) => all.filter(({ code }) => code !== '2210201'))
  expect(verdictOf('K03', lost)).toEqual(['K03 error'])
  expect(said(lost)).toContain('公开05表 “22102”没有下级行')
})
test('a 款 lost', () => expect(said(rows((all) => all.filter(({ code }) => code !== '22102')))).toContain('“2210201”缺少上级类或款的行'))
test('twice', () => expect(said(rows((all) => [...all, ...all.slice(-1)]))).toContain('“2210201”重复'))
test('out of order', () => expect(said(rows((all) => [...all.slice(0, 1), ...all.slice(4), ...all.slice(1, 4)]))).toContain('没有按代码顺序排列'))
test('six digits', () => expect(said(rows((all) => all.map((row) => (row.code === '2210201' ? { ...row, code: '221020' } : row))))).toContain('“221020”不是类、款、项代码'))
