import { expect, test } from 'vitest'
import type { GridRow } from './grid-model'
import { rowGroups } from './row-groups'

const row = (code: string, level: GridRow['level'], weight: GridRow['weight']): GridRow => ({ key: code, code, name: code, level, weight })
const keysOf = (rows: readonly GridRow[]) => rowGroups(rows).map(({ first, rows: together }) => [first, together.map(({ key }) => key)])

test('the total, then every 类 with what is under it', () => {
  const rows = [row('total', 0, 'total'), row('201', 0, 'parent'), row('20103', 1, 'parent'), row('2010301', 2, 'item'), row('208', 0, 'parent'), row('2080505', 2, 'item')]
  expect(keysOf(rows)).toEqual([[0, ['total']], [1, ['201', '20103', '2010301']], [4, ['208', '2080505']]])
})
test('a list is one group, whatever its rows', () => {
  expect(keysOf([row('a', 0, 'item'), row('b', 0, 'item')])).toEqual([[0, ['a', 'b']]])
  expect(rowGroups([])).toEqual([])
})
