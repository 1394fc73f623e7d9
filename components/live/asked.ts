import { isZero } from '@/lib/money/amount'
import { factKeyParts, factLabel, keyShape, type FactKey, type Facts, type Indicator, type Project } from '@/lib/facts/facts'
import { figureAt } from '@/lib/report/report'
import { GAP } from '@/lib/template/phrases'
import type { Computation } from './computation'
import type { SectionKey } from './sections'

/** One thing a section asks for: what it is called, where it is filled in, whether it is. */
export type Part = {
  readonly words: string
  readonly key: FactKey
  readonly done: boolean
  /** What several parts together are called: `车辆数`. */
  readonly group?: string
  /** Its words need no group before them; of several the first is named, and the group says what is counted. */
  readonly plain?: true
}

/** Whether anything is stated under a key of the tree: a list has items, words are not blank. */
const isStated = (facts: Facts, key: FactKey): boolean => {
  let node: unknown = facts
  for (const part of factKeyParts(key)) node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined
  if (node === null || node === undefined || node === '') return false
  return Array.isArray(node) ? node.length > 0 : true
}

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>
const hasRows = (rows: Rows): boolean => Object.values(rows).some((row) => Object.values(row).some((value) => value !== null))

/** A fact asked for under its own name, or under a shorter one. */
const stated = (facts: Facts, key: FactKey, more: { readonly words?: string; readonly group?: string } = {}): Part => ({
  words: more.words ?? keyShape(key)?.label.replace(/^其中：/, '') ?? factLabel(key, facts.fiscalYear),
  key,
  done: isStated(facts, key),
  ...(more.group === undefined ? {} : { group: more.group }),
})
const under = (facts: Facts, prefix: string, names: readonly string[], group: string): readonly Part[] => names.map((name) => stated(facts, `${prefix}/${name}`, { group }))

const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const
const PRIOR = ['incomeGrandTotal', 'expenditureGrandTotal', 'fiscalIncomeGrandTotal', 'fiscalExpenditureGrandTotal', 'generalPublicBudgetExpenditure'] as const
const PROCUREMENT = ['goods', 'works', 'services', 'toSmallAndMedium', 'toSmallAndMicro'] as const
const ANALYSES = ['implementationAndBudget', 'outputs', 'benefits', 'satisfaction', 'experience', 'problems', 'improvements'] as const

/** What is not yet there of an indicator, as the last part of its key. */
const openField = ({ level3, actual, qualitativeNote, weight, score }: Indicator): string | null => {
  if (level3 === '') return 'level3'
  if (actual === '' && qualitativeNote === '') return 'actual'
  return weight === null ? 'weight' : score === null ? 'score' : null
}

const sheets = new WeakMap<Project, readonly Part[]>()

/** What an evaluation sheet asks for, part by part. */
export const sheetParts = (project: Project): readonly Part[] => {
  const known = sheets.get(project)
  if (known !== undefined) return known
  const at = (path: string): FactKey => `performance/projects/${project.id}/${path}`
  const [fund] = project.funds
  const open = project.indicators.map((indicator) => ({ id: indicator.id, field: openField(indicator) })).find(({ field }) => field !== null)
  const parts: readonly Part[] = [
    { words: '项目名称', key: at('name'), done: project.name !== '' },
    // No sheet prints it: what was adopted from a text never has it.
    { words: '功能科目', key: at('functionCode'), done: project.functionCode !== '' },
    { words: '资金', key: fund === undefined ? at('funds') : at(`funds/${fund.id}/${fund.annualBudget === null ? 'annualBudget' : 'executed'}`), done: project.funds.some((each) => each.annualBudget !== null && each.executed !== null) },
    { words: '年度目标', key: at('annualGoal'), done: project.annualGoal !== '' },
    { words: '实际完成情况', key: at('actualCompletion'), done: project.actualCompletion !== '' },
    { words: '绩效指标', key: open === undefined ? at('indicators') : at(`indicators/${open.id}/${open.field ?? ''}`), done: project.indicators.length > 0 && open === undefined },
    ...ANALYSES.map((name): Part => ({ words: keyShape(at(`analysis/${name}`))?.label ?? name, key: at(`analysis/${name}`), done: project.analysis[name] !== '', group: '项目绩效分析' })),
  ]
  sheets.set(project, parts)
  return parts
}

export const isSheetDone = (project: Project): boolean => sheetParts(project).every(({ done }) => done)

/** A sheet as one part of its section: its link leads to the first thing it lacks. */
const sheetPart = (project: Project, index: number): Part => {
  const open = sheetParts(project).filter(({ done }) => !done)
  const name = project.name === '' ? `第 ${String(index + 1)} 张自评表` : `“${project.name}”`
  return { words: open.length === 0 ? name : `${name}的${open.map(({ group, words }) => group ?? words).filter((words, at, all) => all.indexOf(words) === at).join('、')}`, key: open[0]?.key ?? `performance/projects/${project.id}/name`, done: open.length === 0, group: '张没填完的自评表', plain: true }
}

/** The words that the narrative asks for; a phrase with a gap is not yet written. */
const reasonParts = ({ narrative, facts }: Computation): readonly Part[] => {
  const slots = new Map<FactKey, Part>()
  for (const section of narrative.sections)
    for (const paragraph of section.paragraphs)
      for (const span of paragraph.spans)
        if (span.kind === 'reason' && span.slot.startsWith('reasons/'))
          slots.set(span.slot, { words: factLabel(span.slot, facts.fiscalYear).replace(/^原因说明 /, '').replace(/^(分类支出|“三公”分项变动原因|“三公”分项用途) /, '').replace(' 说明 ', ' '), key: span.slot, done: span.text !== '' && !span.text.includes(GAP) })
  return [...slots.values()]
}

const stateCapitalParts = ({ facts }: Computation): readonly Part[] | null => {
  const at = 'fiscalAppropriation/stateCapitalOperations'
  const { income, openingBalance, closingBalance, expenditureByFunction } = facts.fiscalAppropriation.stateCapitalOperations
  const [money, rows] = [[income, openingBalance, closingBalance].some((amount) => !isZero(amount)), hasRows(expenditureByFunction)]
  return money || rows ? [{ words: '收入或结转结余', key: `${at}/income`, done: money }, { words: '支出（按科目）', key: `${at}/expenditureByFunction`, done: rows }] : null
}

const operating: Readonly<Record<Facts['budgetUnit']['kind'], readonly FactKey[]>> = { administrative: ['agencyOperatingExpenses/administrative'], civilServiceManaged: ['agencyOperatingExpenses/civilServiceManaged'], institution: [] }

const performanceParts = ({ facts }: Computation): readonly Part[] | null => {
  const { declaredProjectCount, projects } = facts.performance
  if (declaredProjectCount === 0 && projects.length === 0) return null
  const missing = Math.max(0, (declaredProjectCount ?? 0) - projects.length)
  return [
    stated(facts, 'performance/declaredProjectCount'),
    stated(facts, 'performance/declaredFunds'),
    ...projects.map(sheetPart),
    ...Array.from({ length: missing }, (): Part => ({ words: '还没建的自评表', key: 'performance/projects', done: false, group: '还没建的自评表' })),
  ]
}

/** What each section asks for; null where the unit has nothing of the kind this year. */
const asked: Readonly<Record<SectionKey, (computation: Computation) => readonly Part[] | null>> = {
  overview: ({ facts }) => [
    stated(facts, 'budgetUnit/name'), stated(facts, 'budgetUnit/departmentName'), stated(facts, 'overview/duties', { words: '主要职责' }), stated(facts, 'overview/organisation', { words: '机构设置' }),
  ],
  income: ({ facts }) => [{ words: '收入（按科目）', key: 'incomeByFunction', done: hasRows(facts.incomeByFunction) }],
  expenditure: ({ facts }) => [{ words: '支出（按科目）', key: 'expenditureByFunction', done: hasRows(facts.expenditureByFunction) }],
  'general-public-budget': ({ facts }) => {
    const at = 'fiscalAppropriation/generalPublicBudget'
    return [stated(facts, `${at}/income`, { words: '拨款收入' }), { words: '支出（按科目）', key: `${at}/expenditureByFunction`, done: hasRows(facts.fiscalAppropriation.generalPublicBudget.expenditureByFunction) }]
  },
  'government-funds': ({ facts }) => (hasRows(facts.fiscalAppropriation.governmentFunds.byFunction) ? [{ words: '政府性基金', key: 'fiscalAppropriation/governmentFunds/byFunction', done: true }] : null),
  'state-capital': stateCapitalParts,
  'basic-expenditure': ({ facts, report }) => {
    const done = Object.values(facts.basicExpenditureByEconomic).some((amount) => amount !== null)
    return done || !isZero(figureAt(report, 'T05!total:c2')) || isZero(figureAt(report, 'T05!total:c1')) ? [{ words: '基本支出（按经济分类）', key: 'basicExpenditureByEconomic/30101', done }] : null
  },
  'three-public': ({ facts }) => [
    ...under(facts, 'threePublicExpenses/adjustedBudget', ITEMS, '全年预算数'),
    ...under(facts, 'threePublicExpenses/final', ITEMS, '决算数'),
    ...under(facts, 'threePublicExpenses/counts', Object.keys(facts.threePublicExpenses.counts), '实物量'),
  ],
  operations: ({ facts }) => [
    ...operating[facts.budgetUnit.kind].map((key) => stated(facts, key, { words: '机关运行经费' })),
    ...under(facts, 'governmentProcurement', PROCUREMENT, '政府采购'),
    ...under(facts, 'stateAssetsHeld/vehicles', Object.keys(facts.stateAssetsHeld.vehicles), '资产车辆数'),
    stated(facts, 'stateAssetsHeld/equipmentOverOneMillion', { words: '单价100万元以上设备' }),
  ],
  comparison: ({ facts }) => [
    { words: '年初预算数（分类）', key: 'initialBudget/generalPublicBudgetByCategory', done: Object.values(facts.initialBudget.generalPublicBudgetByCategory).some((amount) => amount !== null) },
    ...under(facts, 'priorYear', PRIOR, '上年总计数'),
  ],
  reasons: reasonParts,
  performance: performanceParts,
}

const parts = new WeakMap<Computation, Map<SectionKey, readonly Part[] | null>>()

/** The parts of a section; asked several times of one computation, found once. */
export const partsOf = (section: SectionKey, computation: Computation): readonly Part[] | null => {
  let found = parts.get(computation)
  if (found === undefined) parts.set(computation, (found = new Map()))
  if (!found.has(section)) found.set(section, asked[section](computation))
  return found.get(section) ?? null
}
