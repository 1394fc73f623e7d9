import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { toDisclosure } from './disclosure'

/**
 * A real published booklet: what it printed, figure by figure and sentence by sentence. Where the booklet contradicts
 * itself (`expectedDeviations`) the program must print the correct figure instead. Names and reasons are replaced.
 */
type Printed = {
  readonly tables: {
    readonly 公开02: readonly Record<string, string>[]
    readonly 公开04: readonly Record<string, string>[]
    readonly 公开06: Readonly<Record<string, string>>
    readonly 公开06合计: Readonly<Record<string, string>>
    readonly 公开09: Readonly<Record<'预算数' | '决算数', Readonly<Record<string, string>>>>
  }
  readonly narrative: readonly { readonly section: string; readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly expectedDeviations: readonly { readonly at: string; readonly printed: string; readonly correct: string }[]
}

const folder = path.join(import.meta.dirname, 'golden', 'government-office-2024')
const load = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
// The fixture's shape is checked by every expectation below.
const printed = load('printed.json') as Printed

const read = readFactsFile(load('facts.json'))
if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`)
const report = buildReport(theTemplate(read.value.templateId), read.value)
const disclosure = toDisclosure(report, tell(report), [])
const body = (id: string): readonly (readonly string[])[] => disclosure.tables.find((table) => table.id === id)?.body ?? []

test('公开02: every cell as printed', () => {
  expect(body('公开02')).toEqual(printed.tables.公开02.map((row) => [row['code'] ?? '', row['name'], row['本年收入合计'] ?? '', row['财政拨款收入'] ?? '', '', '', '', '', '']))
})

test('公开04: every cell as printed', () => {
  expect(body('公开04')).toEqual(
    printed.tables.公开04.map((row) =>
      ['left_item', 'left_row', 'left_amount', 'right_item', 'right_row', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'].map((name) => row[name] ?? ''),
    ),
  )
})

test('公开06: every line of the catalogue as printed', () => {
  const lines = body('公开06').slice(0, 28).flatMap((row) => [0, 3, 6, 9].map((at) => row.slice(at, at + 3)))
  const amounts = Object.fromEntries(lines.filter(([code]) => code !== '').map(([code, , amount]) => [code, amount]))
  expect(amounts).toEqual(printed.tables.公开06)
  expect(body('公开06')[28]).toEqual(['', '人员经费合计', printed.tables.公开06合计['人员经费合计'], '', '公用经费合计', printed.tables.公开06合计['公用经费合计']])
})

test('公开09: both halves as printed', () => {
  const columns = ['合计', '因公出国（境）费', '公务用车购置及运行维护费_小计', '公务用车购置费', '公务用车运行维护费', '公务接待费']
  expect(body('公开09')).toEqual([[...columns.map((name) => printed.tables.公开09.预算数[name]), ...columns.map((name) => printed.tables.公开09.决算数[name])]])
})

/** Every place of the wrong figure in a section is corrected, and nothing else. */
const corrected = (section: string, text: string): string =>
  printed.expectedDeviations.filter((deviation) => deviation.at === section).reduce((result, { printed: wrong, correct }) => {
    const [from, to] = [wrong.replace(/^[^\d]*/, ''), correct.replace(/^[^\d]*/, '')]
    return result.replaceAll(from, to)
  }, text)

test.each(printed.narrative)('$section $heading', ({ section, heading, paragraphs }) => {
  const told = disclosure.narrative.find((candidate) => candidate.number === section)
  expect(told?.heading).toBe(heading)
  expect(told?.paragraphs).toEqual(paragraphs.map((paragraph) => corrected(section, paragraph)))
})

test('the deviations are real: each changes a paragraph', () => {
  for (const { at, printed: wrong } of printed.expectedDeviations)
    expect(printed.narrative.find((section) => section.section === at)?.paragraphs.join('')).toContain(wrong)
})
