import { describe, expect, test } from 'vitest'
import { cellAt } from '@/lib/report/report'
import { findingOf, stated, verdict } from '@/testing/judged'
import type { RuleUse } from '@/lib/template/templates'
import { hasErrors, judge } from './judge'
import type { Subject } from './rule'

const used = (subject: Subject, id: string, use: RuleUse): Subject => {
  const { report } = subject
  return { ...subject, report: { ...report, template: { ...report.template, rules: { ...report.template.rules, [id]: use } } } }
}
const mistyped = stated({ 'basicExpenditureByEconomic/30101': '901000' })

describe('how a template uses a rule', () => {
  test('as written', () => expect(verdict(mistyped)).toEqual(['A08 error']))
  test('softened', () => expect(verdict(used(mistyped, 'A08', { use: 'softened', to: 'notice', because: '机构改革当年' }))).toEqual(['A08 notice']))
  test('softening never makes louder', () => expect(verdict(used(stated({ 'basicExpenditureByEconomic/30231': '', 'basicExpenditureByEconomic/30201': '120000' }), 'T63', { use: 'softened', to: 'warning', because: '试行' }))).toEqual(['T63 notice']))
  test('off', () => expect(verdict(used(mistyped, 'A08', { use: 'off', because: '机构改革当年' }))).toEqual([]))
  test('a rule that the template forgot is refused by name', () => {
    const { A08: _, ...others } = mistyped.report.template.rules
    expect(() => judge({ ...mistyped, report: { ...mistyped.report, template: { ...mistyped.report.template, rules: others } } })).toThrow('A08')
  })
})

describe('findings', () => {
  test('errors first', () => {
    const subject = stated({ 'threePublicExpenses/counts/vehiclesHeld': '3', 'basicExpenditureByEconomic/30101': '901000', 'basicExpenditureByEconomic/30302': '100' })
    expect(judge(subject).map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice'])
    expect(hasErrors(judge(subject))).toBe(true)
    expect(hasErrors(judge(stated({ 'threePublicExpenses/counts/vehiclesHeld': '3' })))).toBe(false)
  })
  test('left − right = difference, and every cell is one to jump to', () => {
    const { left, right, difference, unit, cells } = findingOf(mistyped, 'A08')
    expect([left, right, difference, unit]).toEqual(['2440000.00', '2441000.00', '-1000.00', '元'])
    for (const { ref, label, value } of cells) expect([ref, label !== '' && value !== '', cellAt(mistyped.report, ref) !== undefined]).toEqual([ref, true, true])
  })
  test('no two findings of a judgement share a key', () => {
    const subject = stated({ 'priorYear/generalPublicBudgetExpenditure': '1', 'performance/projects/p1/funds/f1/executed': '1', 'performance/projects/p2/name': '23年道路安全设施维护', 'performance/declaredProjectCount': '9' })
    const keys = judge(subject).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(8)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
