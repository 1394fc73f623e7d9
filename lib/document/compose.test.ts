import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { cellAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import type { Booklet, DocumentBlock, PrintedSheet } from './blocks'
import { chineseNumber } from './chinese-number'
import { compose } from './compose'

const golden = readFactsFile(JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden/government-office-2024/facts.json'), 'utf8')))
if (!golden.ok) throw new Error(golden.error.message)
const report = buildReport(theTemplate(golden.value.templateId), golden.value)
const booklet = compose(report, tell(report))
const of = <K extends DocumentBlock['kind']>(all: Booklet, kind: K) => all.blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind)

test('five parts, ten tables, eighteen sheets, in the order of the form', () => {
  expect(of(booklet, 'part').map((part) => part.text)).toEqual(['第一部分 概况', '第二部分 2024年部门决算表', '第三部分 情况说明', '第四部分 名词解释', '第五部分 附件'])
  expect(of(booklet, 'table').map((block) => block.contentsText)[9]).toBe('十、部门决算公开相关信息统计表')
  expect(of(booklet, 'sheet')).toHaveLength(18)
  expect(booklet.title).toBe('2024年度单位决算公开')
})

test('a booklet is plain JSON: what is frozen reads back as it was', () => expect(JSON.parse(JSON.stringify(booklet))).toEqual(booklet))

test('every figure in a table has a name that the report knows', () => {
  const refs = of(booklet, 'table').flatMap(({ table }) => table.body.flatMap((row) => row.flatMap((cell) => (cell.ref === undefined ? [] : [cell.ref]))))
  expect(refs.length).toBeGreaterThan(400)
  expect(refs.filter((ref) => cellAt(report, ref) === undefined)).toEqual([])
})

/** Columns taken by each row of a grid of merged cells. */
const widths = (sheet: PrintedSheet): readonly number[] => {
  const taken = sheet.rows.map(() => 0)
  sheet.rows.forEach((row, index) => {
    for (const cell of row) for (let below = index; below < index + (cell.rowSpan ?? 1); below += 1) taken[below] = (taken[below] ?? 0) + (cell.colSpan ?? 1)
  })
  return taken
}

describe('evaluation sheets', () => {
  test.each(of(booklet, 'sheet').map(({ sheet }) => [sheet.title, sheet] as const))('%s fills eleven columns in every row', (_, sheet) => {
    expect(widths(sheet)).toEqual(sheet.rows.map(() => 11))
    expect(sheet.widths).toHaveLength(11)
  })
  test('a sheet of which nothing is stated still stands', () => {
    const empty = buildReport(theTemplate('CN-2024-14'), factsWith({ 'performance/projects': 'p1' }))
    const [block] = of(compose(empty, tell(empty)), 'sheet')
    expect(block && widths(block.sheet).every((width) => width === 11)).toBe(true)
  })
  test('资金总额 is trimmed, a source has two decimals', () => {
    const funds = of(booklet, 'sheet')[1]?.sheet.rows.slice(4, 6).map((row) => row.map((cell) => cell.text))
    expect(funds).toEqual([
      ['资金总额：', '75.375', '75.375', '75.375', '75.261', '0.114', '99.85', '9.98', ''],
      ['市县区财政资金', '75.375', '75.375', '75.375', '75.261', '0.114', '99.85', '9.98', '无偏差'],
    ])
  })
})

test('an empty table keeps its header and says so', () => {
  const table = of(booklet, 'table').find((block) => block.id === 'T07')?.table
  expect(table?.empty).toBe(true)
  expect(table?.body).toHaveLength(1)
  expect(table?.notes.at(-1)).toBe('说明：本表无数据')
})

test.each([[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [23, '二十三'], [105, '一百零五'], [110, '一百一十']])('%i is %s', (value, words) => expect(chineseNumber(value)).toBe(words))
