import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { toDisclosure } from '@/lib/document/disclosure'
import { factRows } from '@/lib/document/fact-rows'
import type { Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { correctCase } from '@/lib/rehearsal/correct-case'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { saidInDocx, saidInHtml, saidInJson, saidInPdf, saidInXlsx } from '@/testing/read-formats'
import { renderDocx } from './docx'
import { renderHtml } from './html'
import { renderPdf } from './pdf'
import { paperOf, renderXlsx } from './xlsx'

const TEMPLATE = 'CN-2024-14'
const createdAt = 1_755_648_000

const example = (): Facts => {
  const file = path.join(import.meta.dirname, '../document/golden/government-office-2024/facts.json')
  const facts = readFactsFile(JSON.parse(readFileSync(file, 'utf8')))
  if (!facts.ok) throw new Error(facts.error.message)
  return facts.value
}
const drawn = (seed: number) => (): Facts => factsWith(correctCase(seed, theTemplate(TEMPLATE)), TEMPLATE)

test.each([['a whole example', example], ['a case drawn at random', drawn(20241)], ['another', drawn(20242)]])('%s: PDF, Word, Excel and page say what the JSON says', async (_, make) => {
  const facts = make()
  const report = buildReport(theTemplate(facts.templateId), facts)
  const narrative = tell(report)
  const booklet = compose(report, narrative)
  const told = saidInJson(toDisclosure(report, narrative, []))
  expect([told.cells.length > 250, (told.narrative ?? '').length > 1000]).toEqual([true, true])
  expect(await saidInPdf(await renderPdf(booklet, { createdAt }))).toEqual(told)
  expect(saidInDocx(renderDocx(booklet, { createdAt }), paperOf(booklet).tables.length)).toEqual(told)
  expect(saidInHtml(renderHtml(booklet))).toEqual(told)
  expect(await saidInXlsx(await renderXlsx(booklet, { createdAt, facts: factRows(facts) }), paperOf(booklet).tables)).toEqual({ ...told, narrative: null })
}, 60_000)
