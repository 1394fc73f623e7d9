import { describe, expect, test } from 'vitest'
import { changed, consistentFacts, TEMPLATE } from '@/testing/judged'
import { factText, flatten } from '@/lib/facts/facts'
import { noChoices } from '@/lib/template/choices'
import { besideOf } from './beside'
import { compute } from './computation'

const texts = Object.fromEntries([...flatten(consistentFacts)].map(([key, value]) => [key, factText(value)]))
const prior = { fiscalYear: 2023, templateId: 'CN-2023-14', facts: texts, publishedAt: '2024-09-01T00:00:00.000Z', finals: null }
const head = { templateId: TEMPLATE, choices: noChoices, release: null }
const rulesFound = (facts: typeof consistentFacts, beside: Parameters<typeof compute>[2]) => compute(facts, undefined, beside).findings.map(({ rule }) => rule)
const opened = changed(consistentFacts, { 'balances/openingBalance': '5000', 'balances/closingBalance': '5000' })

describe('what a browser judges beside', () => {
  test('last year as published', () => expect(rulesFound(opened, besideOf({ ...head, prior, units: [] }))).toContain('Y02'))
  test('a year that is not published here proves nothing', () => expect(rulesFound(opened, besideOf({ ...head, prior: { ...prior, publishedAt: null }, units: [] }))).not.toContain('Y02'))
  test('the days of a publication ahead', () => {
    const release = { approvedOn: '2025-08-20', publishedOn: '2025-09-30' }
    expect(rulesFound(consistentFacts, besideOf({ ...head, prior: null, units: [], release }))).toContain('R14')
  })
  test('the units of a department', () => {
    const units = [{ templateId: TEMPLATE, fiscalYear: 2024, facts: texts }]
    const department = changed(consistentFacts, { 'budgetUnit/scope': 'department' })
    const beside = besideOf({ ...head, prior: null, units })
    expect(rulesFound(department, beside)).not.toContain('A13')
    expect(rulesFound(changed(department, { 'governmentProcurement/goods': '200100' }), beside)).toContain('A13')
  })
})
