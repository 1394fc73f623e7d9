import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { judge } from '@/lib/rules/judge'
import { rules } from '@/lib/rules/rules'
import { linesOf } from '@/lib/rules/document-lines'
import { theTemplate } from '@/lib/template/templates'
import type { Facts } from '@/lib/facts/facts'
import { randomAccounts } from '@/testing/random-accounts'
import { booklet } from '@/testing/read-booklets'
import { randomFacts } from '@/testing/random-facts'
import { readBooklet } from './read-booklet'

const asRead = (facts: Facts) => {
  const report = buildReport(theTemplate(facts.templateId), facts)
  return readBooklet(report, tell(report))
}
const golden = readFactsFile(JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden/government-office-2024/facts.json'), 'utf8')))
if (!golden.ok) throw new Error(golden.error.message)
const onDocuments = new Set(rules.filter(({ appliesTo }) => appliesTo === 'document').map(({ id }) => id as string))

describe('a generated booklet, read', () => {
  const { document, report } = booklet()
  test('has its cover, contents, tables, sections, sheets', () => {
    expect(document?.cover).toEqual({ unitName: '青禾县示例局', title: '2024年度单位决算公开' })
    expect(document?.contents.map(({ text }) => text)).toContain('十、部门决算公开相关信息统计表')
    expect(document?.headings.map(({ text }) => text)).toContain('收入支出决算总表')
    expect(document?.tables.map(({ number, department, year, unitLine }) => [number, department, year, unitLine])[4]).toEqual(['公开05表', '部门名称：青禾县示例局', '2024年度', '金额单位：万元'])
    expect(document?.tables[4]?.rows.map(({ code, name }) => [code, name]).slice(0, 3)).toEqual([['', '合计'], ['201', '一般公共服务支出'], ['20103', '政府办公厅（室）及相关机构事务']])
    expect(document?.sections).toHaveLength(19)
    expect(document?.definitions).toHaveLength(12)
    expect(document?.sheets.map(({ budgetUnit, department: of }) => [budgetUnit, of])).toEqual([['001001-青禾县示例局', '001-青禾县示例局'], ['001001-青禾县示例局', '001-青禾县示例局']])
  })
  test('holds printed figures and nothing exact', () => {
    const [exact] = ['T01!L31:c1'] as const
    expect(booklet({ 'basicExpenditureByEconomic/30101': '900012.34' }).report.cells.get('T06!30101:amount')?.value?.toFixed(2)).toBe('900000.00')
    expect(report.cells.get(exact)?.value?.toFixed(2)).toBe('5940000.00')
    expect(report.cells.get('T01!L2:c1')?.value?.toFixed(2)).toBe('500000.00')
    expect(report.cells.get('T01!L3:c1')?.value).toBeNull()
  })
  test('each line has one place', () => {
    const refs = linesOf(document ?? expect.fail('nothing was read')).map(({ ref }) => ref)
    expect(new Set(refs).size).toBe(refs.length)
  })
})

test('a real case raises no rule of documents but rounding', () => {
  const spoken = judge(asRead(golden.value)).filter(({ rule }) => onDocuments.has(rule)).map(({ rule }) => rule)
  expect(spoken).toEqual([])
})

describe.each(['CN-2024-14', 'CN-2024-14-B'])('accounts that agree to the 分, printed by %s', (templateId) => {
  test.each([1, 2, 3, 4, 5, 6])('raise no rule of documents: %i', (seed) => {
    const facts = { ...randomAccounts(seed, { codes: seed * 6, funds: seed % 2 === 0, carriedOver: seed % 3 === 0, otherMoney: false }), templateId }
    expect(judge(asRead(facts)).filter(({ rule }) => onDocuments.has(rule)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })
})

/** What holds by construction: whatever the facts are, the booklet says each of them once and alike, and has its form. */
const PROOFS = new Set(['N01', 'N02', 'N03', 'N04', 'N05', 'N07', 'N08', 'N10', 'N11', 'N12', 'N16', 'N17', 'N18', 'C01', 'C02', 'C03', 'C04', 'C05', 'C11', 'C12', 'K03', 'P04', 'P09', 'R01', 'R03', 'R09'])
test('what is printed agrees with itself, whatever the facts are', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const spoken = judge(asRead(facts)).filter(({ rule }) => PROOFS.has(rule))
      expect(spoken.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 60_000)
