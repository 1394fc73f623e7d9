import { expect, test, vi } from 'vitest'
import { compose } from '@/lib/document/compose'
import { factRows } from '@/lib/document/fact-rows'
import { readBooklet } from '@/lib/document/read-booklet'
import { renderDocx } from '@/lib/export/docx'
import { renderPdf } from '@/lib/export/pdf'
import { renderXlsx } from '@/lib/export/xlsx'
import { tell } from '@/lib/narrative/narrative'
import { recognise } from '@/lib/recognition/recognise'
import type { Recognised } from '@/lib/recognition/recognised'
import type { Report } from '@/lib/report/report'
import { judge } from '@/lib/rules/judge'
import { consistentFacts, reportOf } from '@/testing/judged'
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
const loud = ({ subject }: Recognised): readonly string[] => judge(subject).flatMap(({ rule, severity, message }) => (severity === 'notice' ? [] : [`${rule} ${message}`]))

test.each([
  ['a PDF', () => renderPdf(booklet, { createdAt })],
  ['a draft with a watermark', () => renderPdf(booklet, { createdAt, draft: '仅供内部审核' })],
  ['a Word document', () => Promise.resolve(renderDocx(booklet, { createdAt }))],
])('%s that we made reads back: every cell, every sentence, every sheet, nothing found that is not there', async (name, render) => {
  const read = await recognised(await render())
  expect(figuresOf(read.subject.report)).toEqual(figuresOf(own.report))
  expect(sentencesOf(read.subject)).toEqual(sentencesOf(own))
  expect(read.subject.document?.sheets.map(({ texts }) => texts.map((text) => text.replace(/\s/gu, '')).filter((text) => text !== ''))).toEqual(own.document?.sheets.map(({ texts }) => texts.map((text) => text.replace(/\s/gu, '')).filter((text) => text !== '')))
  expect(read.notRead).toEqual([])
  expect(loud(read)).toEqual(name.includes('watermark') ? [expect.stringMatching(/^R01 /u)] : [])
})

test('a workbook that we made reads back: every cell of the ten tables', async () => {
  const read = await recognised(await renderXlsx(booklet, { createdAt, facts: factRows(consistentFacts) }))
  expect(figuresOf(read.subject.report)).toEqual(figuresOf(own.report))
})
