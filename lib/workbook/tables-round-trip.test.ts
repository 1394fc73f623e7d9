import { expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { compose } from '@/lib/document/compose'
import { factRows } from '@/lib/document/fact-rows'
import { FACTS_SHEET } from '@/lib/export/fact-rows'
import { renderXlsx } from '@/lib/export/xlsx'
import { assemble, factText, flatten, type Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { consistentStatements } from '@/testing/consistent-statements'
import { retyped } from '@/testing/workbooks'
import { valueOf } from '@/testing/value-of'
import { plannedChanges } from './plan'
import { readCells } from './reading/read-cells'
import { understand } from './read-workbook'

const SLOW = 60_000
const HOSTILE = '=HYPERLINK("http://evil","点我")'
const facts = factsWith({ ...consistentStatements, 'incomeByFunction/2010301/other': '0.01', 'budgetUnit/name': HOSTILE, 'overview/duties/d1/text': '+1\n-2\n@3', glossaryAddition: '#REF!' })
const home = { templateId: 'CN-2024-14', unitCode: '001001', unitName: '青禾县示例局' }
const written = (of: Facts): Promise<Uint8Array> => {
  const report = buildReport(theTemplate(of.templateId), of)
  return renderXlsx(compose(report, tell(report)), { createdAt: 1_700_000_000, facts: factRows(of) })
}
const texts = (of: Iterable<readonly [string, Parameters<typeof factText>[0]]>) => Object.fromEntries([...of].map(([key, value]) => [key, factText(value)]))

test('the ten tables that were exported read back into the same facts', async () => {
  const reading = understand(valueOf(await readCells(await written(facts))), home, new Set())
  if (!reading.ok) throw new Error(reading.error)
  expect(reading.value.sections.flatMap((section) => section.problems)).toEqual([])
  expect(reading.value.notices).toEqual([])
  const head = { templateId: facts.templateId, fiscalYear: facts.fiscalYear }
  const changes = plannedChanges(head, new Map(), reading.value.sections, 'keep')
  const again = assemble(head, changes.flatMap(({ key, new: value }) => (value === null ? [] : [[key, value] as const])))
  expect(texts(flatten(again))).toEqual(texts(flatten(facts)))
}, SLOW)

test('without the sheet of facts they are refused, for printed 万元 do not give 元 back', async () => {
  const reading = understand(valueOf(await readCells(await retyped(await written(facts), {}, [FACTS_SHEET]))), home, new Set())
  expect(reading).toMatchObject({ ok: false, error: expect.stringMatching(/^里没有“数据（供导回）”这张表/) as string })
}, SLOW)

test('a figure typed into a table is listed: it has no effect', async () => {
  const bytes = await retyped(await written(facts), { '公开03 支出决算表': { C7: { value: 999, type: 'number' } } })
  const reading = understand(valueOf(await readCells(bytes)), home, new Set())
  expect(reading.ok && reading.value.notices).toEqual([{ sheet: '公开03 支出决算表', cell: 'C7', reason: expect.stringMatching(/改成了“999”。表由数据算出/) as string }])
}, SLOW)

test('a person’s words are never a formula', async () => {
  const bytes = await written(facts)
  const parts = unzipSync(bytes)
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/')).map(([, part]) => new TextDecoder().decode(part))
  expect(sheets).toHaveLength(11 + facts.performance.projects.length)
  expect(sheets.filter((sheet) => sheet.includes('<f'))).toEqual([])
  const { sheets: read } = await readXlsx(bytes)
  expect(read.at(-1)?.rows.find(([key]) => key === 'budgetUnit/name')?.[2]).toBe(HOSTILE)
}, SLOW)
