import { expect, it } from 'vitest'
import { figureOf, times } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import { tell } from '@/lib/narrative/narrative'
import { theTemplate } from '@/lib/template/templates'
import { consistentFacts, reportOf, TEMPLATE } from '@/testing/judged'
import { compose } from './compose'
import { tablesCsv } from './tables-csv'
import { withheldBooklet } from './withheld'

const report = reportOf(consistentFacts)
const booklet = compose(report, tell(report))
const linesOf = (csv: string): readonly (readonly string[])[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.slice(1, -1).split('","'))

it('has a line for every figure of the ten tables, printed and exact', () => {
  const [head, ...lines] = linesOf(tablesCsv(report, booklet))
  expect(head).toEqual(['格', '表号', '表名', '位置', '名称', '印数', '精确数', '精确数的单位'])
  const printed = booklet.blocks.flatMap((block) => (block.kind === 'table' ? block.table.body.flat().flatMap(({ ref }) => ref ?? []) : []))
  expect(lines.map(([ref]) => ref)).toEqual(printed)
  expect(new Set(lines.map(([, number]) => number)).size).toBe(10)
  const filled = lines.filter(([, , , , , text]) => text !== '')
  expect(filled.length).toBeGreaterThan(100)
  for (const [ref, , , , , text, exact = '', unit] of filled) expect(unit === '' ? exact : formatFixed(times(figureOf(exact), figureOf('0.0001')), 2), ref).toBe(text)
  expect(lines.find(([ref]) => ref === 'T01!L31:c1')).toEqual(['T01!L31:c1', '公开01', '收入支出决算总表', '公开01表 行31 栏1', '总计', '594.00', '5940000.00', '元'])
})

it('holds nothing of a table that is withheld', () => {
  const shown = withheldBooklet(booklet, theTemplate(TEMPLATE), ['threePublicExpenses'])
  expect(linesOf(tablesCsv(report, shown)).filter(([, number]) => number === '公开09' || number === '公开10')).toEqual([])
})
