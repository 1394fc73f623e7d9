import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { compose } from './compose'
import { toDisclosure } from './disclosure'

const golden = (folder: string, name: string): unknown => JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden', folder, name), 'utf8'))
const Facts = z.looseObject({ template: z.string(), fiscalYear: z.number() })

/** The facts of the golden booklet, as a place that prints nine tables in another order would print them. */
const printedBy = (templateId: string) => {
  const { fiscalYear } = theTemplate(templateId)
  const read = readFactsFile({ ...Facts.parse(golden('government-office-2024', 'facts.json')), template: templateId, fiscalYear })
  if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`)
  const report = buildReport(theTemplate(templateId), read.value)
  const narrative = tell(report)
  return { report, narrative, disclosure: toDisclosure(report, narrative, []), booklet: compose(report, narrative) }
}
const ningxia = printedBy('CN-2023-64')
const shanxi = printedBy('CN-2023-14')

test('nine tables under their own numbers and in their own order, as golden', () => {
  expect(ningxia.disclosure.tables.map(({ id, title, body }) => ({ id, title, body }))).toEqual(golden('nine-tables-2023', 'tables.json'))
})

test('contents name nine tables, and nothing printed names a tenth', () => {
  const contents = ningxia.booklet.blocks.flatMap((block) => (block.kind === 'table' ? [block.contentsText] : []))
  expect(contents).toEqual(['一、收入支出决算总表', '二、收入决算表', '三、支出决算表', '四、财政拨款收入支出决算总表', '五、一般公共预算财政拨款支出决算表', '六、一般公共预算财政拨款基本支出决算明细表', '七、财政拨款“三公”经费支出决算表', '八、政府性基金预算财政拨款收入支出决算表', '九、国有资本经营预算财政拨款支出决算表'])
  expect(JSON.stringify(ningxia.booklet.blocks)).not.toContain('公开10')
})

test('every figure is the same as where ten are printed, those of the tenth told of in sentences', () => {
  for (const [ref, { value }] of shanxi.report.cells) expect([ref, ningxia.report.cells.get(ref)?.value?.toString()]).toEqual([ref, value?.toString()])
  expect(ningxia.disclosure.narrative).toEqual(shanxi.disclosure.narrative)
})
