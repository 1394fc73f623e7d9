import { describe, expect, test, vi } from 'vitest'
import { compose } from '@/lib/document/compose'
import { factRows } from '@/lib/document/fact-rows'
import { readBooklet } from '@/lib/document/read-booklet'
import { renderDocx } from '@/lib/export/docx'
import { renderPdf } from '@/lib/export/pdf'
import { renderXlsx } from '@/lib/export/xlsx'
import { tell } from '@/lib/narrative/narrative'
import { factText, flatten, type Facts } from '@/lib/facts/facts'
import { adoptedFrom, type Adopted } from '@/lib/recognition/adopted'
import { recognise } from '@/lib/recognition/recognise'
import type { Recognised } from '@/lib/recognition/recognised'
import type { Report } from '@/lib/report/report'
import { judge } from '@/lib/rules/judge'
import { factsAdopted, printedTexts } from '@/testing/adopted-facts'
import { changed, consistentFacts, reportOf } from '@/testing/judged'
import { valueOf } from '@/testing/value-of'
import { readFile } from './read-file'

// The first booklet waits for fonts and typesetter.
vi.setConfig({ testTimeout: 60_000 })

const report = reportOf(consistentFacts)
const narrative = tell(report)
const booklet = compose(report, narrative)
const own = readBooklet(report, narrative)
const createdAt = 1_755_648_000

const recognised = async (bytes: Uint8Array): Promise<Recognised> => recognise(valueOf(await readFile(bytes, 600)))
/** Figures of the ten tables by the name of their cell; what prints empty is left out. */
const figuresOf = ({ cells }: Report): Readonly<Record<string, string>> => Object.fromEntries([...cells].flatMap(([ref, { value }]) => (value === null || value.isZero() || !ref.startsWith('T') ? [] : [[ref, value.toFixed(2)]])))
const sentencesOf = (subject: Recognised['subject']): readonly string[] => subject.narrative.sections.flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('').replace(/\s/gu, '')))
const sheetTextsOf = ({ document }: Recognised['subject']) => document?.sheets.map(({ texts }) => texts.map((text) => text.replace(/\s/gu, '')).filter((text) => text !== ''))
const loud = ({ subject }: Recognised): readonly string[] => judge(subject).flatMap(({ rule, severity, message }) => (severity === 'notice' ? [] : [`${rule} ${message}`]))

test.each([
  ['a PDF', () => renderPdf(booklet, { createdAt })],
  ['a draft with a watermark', () => renderPdf(booklet, { createdAt, draft: '仅供内部审核' })],
  ['a Word document', () => Promise.resolve(renderDocx(booklet, { createdAt }))],
])('%s that we made reads back: every cell, every sentence, every sheet, nothing found that is not there', async (name, render) => {
  const read = await recognised(await render())
  expect(figuresOf(read.subject.report)).toEqual(figuresOf(own.report))
  expect(sentencesOf(read.subject)).toEqual(sentencesOf(own))
  expect(sheetTextsOf(read.subject)).toEqual(sheetTextsOf(own))
  expect(read.notRead).toEqual([])
  expect(loud(read)).toEqual(name.includes('watermark') ? [expect.stringMatching(/^R01 /u)] : [])
})

test('a workbook that we made reads back: every cell of the ten tables, every evaluation sheet', async () => {
  const read = await recognised(await renderXlsx(booklet, { createdAt, facts: factRows(consistentFacts) }))
  expect(figuresOf(read.subject.report)).toEqual(figuresOf(own.report))
  expect(sheetTextsOf(read.subject)).toEqual(sheetTextsOf(own))
  expect(loud(read)).toEqual([])
})

describe('a booklet that we made fills an empty disclosure with what prints the same', () => {
  const adopted = async (bytes: Uint8Array): Promise<Adopted> => {
    const read = adoptedFrom(valueOf(await readFile(bytes, 600)))
    if (read === null) throw new Error('nothing was read')
    return read
  }
  /** What no table and no sheet prints: only a sheet of facts has it. */
  const ofPaper = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.includes('|'))
  test.each([
    ['PDF', () => renderPdf(booklet, { createdAt })],
    ['Word', () => Promise.resolve(renderDocx(booklet, { createdAt }))],
  ])('%s: every cell, every sentence, every sheet', async (_, render) => {
    const read = await adopted(await render())
    expect(printedTexts(factsAdopted(read, consistentFacts))).toEqual(printedTexts(consistentFacts))
    expect(read.asked).toEqual([expect.objectContaining({ what: expect.stringContaining('自评表上不印功能科目') as string })])
  })
  test('Excel with its sheet of facts: exactly the facts it was made from', async () => {
    const exact = changed(consistentFacts, { 'balances/openingBalance': '0.01', 'balances/closingBalance': '0.01' })
    const report = reportOf(exact)
    const read = await adopted(await renderXlsx(compose(report, tell(report)), { createdAt, facts: factRows(exact) }))
    const texts = (facts: Facts) => Object.fromEntries([...flatten(facts)].map(([key, value]) => [key, factText(value)]))
    expect(texts(factsAdopted(read, exact))).toEqual(texts(exact))
    expect([read.exactness, read.asked]).toEqual(['stated', []])
  })
  test('Excel without it: every cell of tables and sheets', async () => {
    const read = await adopted(await renderXlsx(booklet, { createdAt, facts: [] }))
    expect(ofPaper(printedTexts(factsAdopted(read, consistentFacts)))).toEqual(ofPaper(printedTexts(consistentFacts)))
  })
})
