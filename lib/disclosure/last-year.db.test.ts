import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCounty, balancedFacts, explainAll, seen, state, TEMPLATE, valueOf, versionOf, type County } from '@/testing/county'
import { prismaClient } from '@/lib/db/client'
import type { UnitRow } from '@/lib/db/units'
import type { Actor } from '@/lib/workflow/actor'
import { approveDisclosure } from './approve-disclosure'
import { exportFacts } from './export-facts'
import { importFacts } from './import-facts'
import { openDisclosureForYear, type OpenedForYear } from './open-disclosure-for-year'
import { publishDisclosure } from './publish-disclosure'
import { reopenDisclosure } from './reopen-disclosure'
import { saveFacts } from './save-facts'
import { submitDisclosure } from './submit-disclosure'
import { withdrawPublication } from './withdraw-publication'

let county: County
beforeAll(async () => {
  county = await aCounty()
})
beforeEach(async () => {
  await prismaClient().$executeRaw`TRUNCATE disclosures CASCADE`
})

const open = async (actor: Actor, unit: UnitRow, fiscalYear: number, templateId: string): Promise<OpenedForYear> => valueOf(await openDisclosureForYear(actor, { unitId: unit.id, fiscalYear, templateId }))
const step = async (disclosureId: string) => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })

const project = {
  'performance/declaredProjectCount': '1',
  'performance/declaredFunds': '300000.50',
  'performance/otherMatters': '无',
  'performance/projects': 'p1',
  'performance/projects/p1/name': '档案数字化',
  'performance/projects/p1/functionCode': '2010301',
  'performance/projects/p1/funds': 'f1',
  'performance/projects/p1/funds/f1/source': '市县区财政资金',
  'performance/projects/p1/funds/f1/initialBudget': '300000.50',
  'performance/projects/p1/funds/f1/annualBudget': '300000.50',
  'performance/projects/p1/funds/f1/executed': '300000.50',
  'performance/projects/p1/executionWeight': '10',
  'performance/projects/p1/annualGoal': '完成32万页',
  'performance/projects/p1/actualCompletion': '完成33万页',
  'performance/projects/p1/indicators': 'i1',
  'performance/projects/p1/indicators/i1/level1': '产出指标',
  'performance/projects/p1/indicators/i1/level2': '数量指标',
  'performance/projects/p1/indicators/i1/level3': '扫描页数',
  'performance/projects/p1/indicators/i1/initialTarget': '≥32万页',
  'performance/projects/p1/indicators/i1/adjustedTarget': '≥30万页',
  'performance/projects/p1/indicators/i1/actual': '33万页',
  'performance/projects/p1/indicators/i1/weight': '90',
  'performance/projects/p1/indicators/i1/score': '90',
  'performance/projects/p1/analysis/outputs': '按时完成。',
}

const publish = async (disclosureId: string): Promise<void> => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step(disclosureId)))
  valueOf(await approveDisclosure(county.reviewer, await step(disclosureId)))
  valueOf(await publishDisclosure(county.administrator, await step(disclosureId)))
}

/** The year before, published: income and expenditure of 1,500,000.50 元. */
const lastYear = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { disclosureId } = await open(county.preparer, county.unit, 2023, 'CN-2023-14')
  await state(county.preparer, disclosureId, { ...balancedFacts, ...more })
  return disclosureId
}
const published = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const disclosureId = await lastYear(more)
  await publish(disclosureId)
  return disclosureId
}
const thisYear = () => open(county.preparer, county.unit, 2024, TEMPLATE)
const EXPENDITURE = 'priorYear/expenditureGrandTotal'

describe('opening a year after one that is published', () => {
  it('carries over structure and finals, says so once, and leaves amounts, results and reasons behind', async () => {
    await lastYear(project)
    const opened = await thisYear()
    expect(opened.opened).toBe(true)
    const { facts } = await seen(county.preparer, opened.disclosureId)
    expect(Object.keys(facts).filter((key) => key.startsWith('performance/')).sort()).toEqual([
      'performance/projects',
      'performance/projects/p1/executionWeight',
      'performance/projects/p1/functionCode',
      'performance/projects/p1/funds',
      'performance/projects/p1/funds/f1/source',
      'performance/projects/p1/indicators',
      'performance/projects/p1/indicators/i1/initialTarget',
      'performance/projects/p1/indicators/i1/level1',
      'performance/projects/p1/indicators/i1/level2',
      'performance/projects/p1/indicators/i1/level3',
      'performance/projects/p1/indicators/i1/weight',
      'performance/projects/p1/name',
    ])
    expect(facts['overview/duties/n1/text']).toBe('承担日常事务工作。')
    expect(Object.keys(facts).filter((key) => /^(incomeByFunction|expenditureByFunction|fiscalAppropriation|basicExpenditureByEconomic|balances|reasons|threePublicExpenses)/.test(key))).toEqual([])
  })

  it('takes last year’s finals from the publication, by last year’s own form', async () => {
    await published()
    const { disclosureId, carried } = await thisYear()
    expect(carried).toBe('已带入 1 个科目、上年数 6 项；原因说明有 6 条建议待确认')
    const { facts, prior, events } = await seen(county.preparer, disclosureId)
    const finals = Object.fromEntries(Object.entries(facts).filter(([key]) => key.startsWith('priorYear/')))
    expect(finals).toMatchObject({
      'priorYear/incomeGrandTotal': '1500000.50',
      [EXPENDITURE]: '1500000.50',
      'priorYear/fiscalExpenditureGrandTotal': '1500000.50',
      'priorYear/generalPublicBudgetExpenditure': '1500000.50',
      'priorYear/generalPublicBudgetByCategory/201': '1500000.50',
    })
    expect(prior).toMatchObject({ fiscalYear: 2023, finals })
    expect(prior?.publishedAt).not.toBeNull()
    expect(prior?.facts['reasons/grandTotalChange']).toBe('机构新设，上年没有收支')
    expect(events[0]).toMatchObject({ step: 'open', note: carried })
  })

  it('opened again is the same disclosure, with nothing carried a second time', async () => {
    await published()
    const first = await thisYear()
    await state(county.preparer, first.disclosureId, { 'overview/duties/n1/text': '改写过的职责。' })
    const before = await versionOf(county.preparer, first.disclosureId)
    expect(await thisYear()).toEqual({ disclosureId: first.disclosureId, opened: false, carried: null })
    expect(await versionOf(county.preparer, first.disclosureId)).toBe(before)
    expect((await seen(county.preparer, first.disclosureId)).facts['overview/duties/n1/text']).toBe('改写过的职责。')
  })
})

describe('the lock', () => {
  const save = async (disclosureId: string, key: string, to: string | null) => {
    const { facts } = await seen(county.preparer, disclosureId)
    return valueOf(await saveFacts(county.preparer, { disclosureId, changes: [{ key, from: facts[key] ?? null, to }] })).outcomes[0]
  }

  it('refuses every other figure with a sentence, blanks and new 类 included', async () => {
    await published()
    const { disclosureId } = await thisYear()
    const outcome = await save(disclosureId, EXPENDITURE, '1500000.00')
    expect(outcome).toMatchObject({ kind: 'refused', text: '1500000.50' })
    expect(outcome?.kind === 'refused' && outcome.sentence).toMatch(/^上年数取自2023年度决算公开（\d{4}年\d+月\d+日公开），应为 1500000.50 元。上年的数有误，请财政局更正上年的公开。$/)
    expect(await save(disclosureId, EXPENDITURE, null)).toMatchObject({ kind: 'refused' })
    expect(await save(disclosureId, 'priorYear/generalPublicBudgetByCategory/205', '1.00')).toMatchObject({ kind: 'refused' })
    expect(await save(disclosureId, 'balances/openingBalance', '1.00')).toMatchObject({ kind: 'saved' })
  })

  it('holds against a file as well: it brings everything but last year’s figures', async () => {
    await published()
    const { disclosureId } = await thisYear()
    const file: unknown = JSON.parse(valueOf(await exportFacts(county.preparer, { disclosureId })).text)
    const text = JSON.stringify({ ...(file as object), priorYear: { incomeGrandTotal: '7.00' }, balances: { openingBalance: '9.00' } })
    valueOf(await importFacts(county.preparer, { disclosureId, version: await versionOf(county.preparer, disclosureId), text }))
    const after = (await seen(county.preparer, disclosureId)).facts
    expect(after['priorYear/incomeGrandTotal']).toBe('1500000.50')
    expect(after['balances/openingBalance']).toBe('9.00')
  })

  it('follows a correction of last year: the new figure may be taken, the old one not typed again', async () => {
    const last = await published()
    const { disclosureId } = await thisYear()
    valueOf(await withdrawPublication(county.administrator, { ...(await step(last)), because: '支出记错科目' }))
    // While nothing of last year is in force, its figures are typed like any other.
    expect(await save(disclosureId, EXPENDITURE, '1.00')).toMatchObject({ kind: 'saved' })
    valueOf(await reopenDisclosure(county.administrator, { ...(await step(last)), because: '请更正' }))
    await state(county.preparer, last, { 'incomeByFunction/2010301/fiscalAppropriation': '1600000.50', 'expenditureByFunction/2010301/project': '400000.50', 'fiscalAppropriation/generalPublicBudget/income': '1600000.50', 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/project': '400000.50' })
    await publish(last)
    const { prior, facts } = await seen(county.preparer, disclosureId)
    expect([facts[EXPENDITURE], prior?.finals?.[EXPENDITURE]]).toEqual(['1.00', '1600000.50'])
    expect(await save(disclosureId, EXPENDITURE, '1500000.50')).toMatchObject({ kind: 'refused' })
    expect(await save(disclosureId, EXPENDITURE, '1600000.50')).toMatchObject({ kind: 'saved', text: '1600000.50' })
  })
})

describe('opening a year after one that is not published here', () => {
  it('carries the structure over and leaves last year’s figures to be typed', async () => {
    await lastYear()
    const { disclosureId, carried } = await thisYear()
    expect(carried).toBe('已带入 1 个科目；原因说明有 6 条建议待确认')
    const { facts, prior } = await seen(county.preparer, disclosureId)
    expect(Object.keys(facts).filter((key) => key.startsWith('priorYear/'))).toEqual([])
    expect(prior).toMatchObject({ publishedAt: null, finals: null })
    expect(valueOf(await saveFacts(county.preparer, { disclosureId, changes: [{ key: EXPENDITURE, from: null, to: '5.00' }] })).outcomes).toMatchObject([{ kind: 'saved' }])
  })

  it('begins with the register alone where there was no year before, whatever a neighbour had', async () => {
    await published()
    const { disclosureId, carried } = await open(county.neighbourPreparer, county.neighbour, 2024, TEMPLATE)
    expect(carried).toBeNull()
    const { facts, prior } = await seen(county.neighbourPreparer, disclosureId)
    expect(Object.keys(facts).every((key) => key.startsWith('budgetUnit/'))).toBe(true)
    expect(prior).toBeNull()
  })
})
