import { describe, expect, test } from 'vitest'
import { readBooklet } from '@/lib/document/read-booklet'
import { tell, type Narrative } from '@/lib/narrative/narrative'
import type { Report } from '@/lib/report/report'
import { stated } from '@/testing/judged'
import { toldIn } from './told-figures'

const spansOf = (narrative: Narrative, kinds: readonly string[]) =>
  narrative.sections.flatMap(({ number, paragraphs }) => paragraphs.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === 'figure' && kinds.includes(span.what) ? [`${number} ${span.cites[0] ?? ''} ${span.text}`] : []))))

const readOf = (report: Report) => toldIn(readBooklet(report, tell(report)))

const subjects = {
  'a consistent disclosure': stated({}).report,
  'one that had nothing last year': stated({ 'priorYear/agencyOperatingExpenses': '', 'priorYear/generalPublicBudgetByCategory/221': '', 'priorYear/threePublicExpenses/reception': '10000' }).report,
  'one without budgets': stated({ 'initialBudget/generalPublicBudgetByCategory/221': '', 'threePublicExpenses/adjustedBudget/reception': '', 'governmentProcurement/goods': '', 'governmentProcurement/services': '' }).report,
}

describe.each(Object.entries(subjects))('%s', (_, report) => {
  const told = readOf(report)
  test('every amount and count the sentences cite is read, letter by letter, with its cell', () => {
    expect(told.figures.map(({ section, ref, text }) => `${section} ${ref} ${text}`).sort()).toEqual([...spansOf(tell(report), ['amount', 'count'])].sort())
    expect(told.unknown).toEqual([])
  })
  test('every percentage is read with what was divided', () => {
    const percents = [...told.shares.map(({ section, partRef, percent }) => `${section} ${partRef} ${percent}%`), ...told.changes.flatMap(({ section, lastRef, percent }) => (percent === null ? [] : [`${section} ${lastRef} ${percent}%`]))]
    expect(percents.sort()).toEqual([...spansOf(tell(report), ['percent'])].sort())
  })
  test('every change is read', () => {
    expect(told.changes.flatMap(({ section, lastRef, by }) => (by === null ? [] : [`${section} ${lastRef} ${by}`])).sort()).toEqual([...spansOf(tell(report), ['change'])].sort())
  })
})
