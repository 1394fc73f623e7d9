import { figureOf, isZero, minus, ratio, rounded, times, total, toText, type Amount } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import type { IndicatorFile, SheetFile, UnitHead } from './contract'
import { sayWan, wan, type Wan } from './money'

export const COUNTY = '市县区财政资金'
export const PROVINCE = '省级财政资金'
export const CENTRE = '中央财政资金'
/** The unit's own money: fees, business income. */
export const OWN = '其他资金'

export type Fund = {
  readonly source: string
  readonly declared: Amount
  readonly initial: Amount
  readonly annual: Amount
  readonly executed: Amount
  readonly deviation: string
}

export const NO_DEVIATION = '无偏差'

const fund = (source: string, leftover: string) => (declared: Wan, initial: Wan, annual: Wan, executed: Wan, deviation?: string): Fund =>
  ({ source, declared: wan(declared), initial: wan(initial), annual: wan(annual), executed: wan(executed), deviation: deviation ?? (annual === executed ? NO_DEVIATION : leftover) })

/** 目标申报数、预算编制数、全年预算数、全年执行数，万元。 */
export const county = fund(COUNTY, '按实际发生结算，结余交回财政')
export const own = fund(OWN, '按合同实际结算，结余留用')
/** A transfer from above: nothing in the county's initial budget, assigned during the year. */
const transfer = (source: string) => (annual: Wan, executed: Wan, deviation: string): Fund => fund(source, '')(annual, '0', annual, executed, deviation)
export const province = transfer(PROVINCE)
export const centre = transfer(CENTRE)
/** A transfer of which a first part was announced in time for the initial budget. */
const announced = (source: string) => (initial: Wan, annual: Wan, executed: Wan, deviation: string): Fund => fund(source, '')(annual, initial, annual, executed, deviation)
export const provinceAnnounced = announced(PROVINCE)
export const centreAnnounced = announced(CENTRE)

const KINDS = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  成本: ['产出指标', '成本指标'],
  经济: ['效益指标', '经济效益'],
  社会: ['效益指标', '社会效益'],
  生态: ['效益指标', '生态效益'],
  持续: ['效益指标', '可持续影响'],
  满意: ['满意度指标', '服务对象满意度'],
} as const
export type IndicatorKind = keyof typeof KINDS

/** Points of each kind: 数量 20, 质量、时效、成本、满意度 10 each, all benefits together 30; execution has the last 10. */
const POINTS: Readonly<Record<string, number>> = { 数量: 20, 质量: 10, 时效: 10, 成本: 10, 效益: 30, 满意: 10 }
const shareGroupOf = (kind: IndicatorKind): string => (KINDS[kind][0] === '效益指标' ? '效益' : kind)

type RowNote = {
  /** Whole points taken off, and why. */
  readonly lost?: number
  readonly because?: string
  readonly note?: string
  /** Where the target set at the beginning of the year was another. */
  readonly initially?: string
  /** Given weight, where a sheet does not split its points evenly. */
  readonly weight?: number
}
/** kind, 三级指标, 指标值, 实际完成值. A 成本 row without values states the total cost: at most the budget, actually what was spent. */
export type Row = readonly [kind: IndicatorKind, name: string, target?: string | undefined, actual?: string | undefined, note?: RowNote]

export type ProjectPlan = {
  readonly name: string
  readonly code: string
  readonly funds: readonly Fund[]
  readonly goal: string
  readonly done: string
  readonly rows: readonly Row[]
  /** How the work went: one or two sentences; the amounts are added behind it. */
  readonly work: string
  readonly experience: string
  readonly problems?: string
  readonly improvements?: string
}

type Words = Omit<ProjectPlan, 'name' | 'code' | 'funds'>
export const project = (code: string, name: string, funds: Fund | readonly Fund[], words: Words): ProjectPlan =>
  ({ code, name, funds: 'source' in funds ? [funds] : funds, ...words })

export const fundsTotal = (plan: ProjectPlan, column: 'declared' | 'initial' | 'annual' | 'executed'): Amount => total(plan.funds.map((each) => each[column]))

type Weighed = { readonly kind: IndicatorKind; readonly name: string; readonly target: string; readonly actual: string; readonly weight: number; readonly score: number; readonly note: RowNote }

const weigh = (plan: ProjectPlan): readonly Weighed[] =>
  plan.rows.map(([kind, name, target, actual, note = {}], index) => {
    const shareGroup = shareGroupOf(kind)
    const siblings = plan.rows.flatMap(([other], place) => (shareGroupOf(other) === shareGroup ? [place] : []))
    const points = POINTS[shareGroup] ?? 0
    const even = Math.floor(points / siblings.length)
    const weight = note.weight ?? (siblings.indexOf(index) < points % siblings.length ? even + 1 : even)
    return {
      kind,
      name,
      target: target ?? `≤${sayWan(fundsTotal(plan, 'annual'))}万元`,
      actual: actual ?? `${sayWan(fundsTotal(plan, 'executed'))}万元`,
      weight,
      score: weight - (note.lost ?? 0),
      note,
    }
  })

const indicatorOf = ({ kind, name, target, actual, weight, score, note }: Weighed): IndicatorFile => ({
  level1: KINDS[kind][0],
  level2: KINDS[kind][1],
  level3: name,
  initialTarget: note.initially ?? target,
  adjustedTarget: target,
  actual,
  qualitativeNote: note.note ?? '',
  weight: `${weight}`,
  score: `${score}`,
  deviation: note.because ?? '',
})

/** `数量指标方面，甲实际完成13次（指标值≥12次）……，自评20分。` */
const tellKind = (kind: IndicatorKind, rows: readonly Weighed[]): string => {
  const own = rows.filter((row) => row.kind === kind)
  if (own.length === 0) return ''
  const results = own.map((row) => `${row.name}${/^[\d.]/.test(row.actual) ? '实际为' : ''}${row.actual}${row.actual === row.target ? '' : `（指标值${row.target}）`}`).join('，')
  const points = own.reduce((sum, row) => sum + row.score, 0)
  const subject = kind === '满意' ? '' : `${KINDS[kind][1]}${KINDS[kind][1].endsWith('指标') ? '' : '指标'}方面，`
  return `${subject}${results}，自评${points}分。`
}
const tellKinds = (kinds: readonly IndicatorKind[], rows: readonly Weighed[]): string => kinds.map((kind) => tellKind(kind, rows)).join('')

/** `全年预算20万元，全年执行19.8万元，预算执行率99%。` with the initial budget where it was another. */
const tellMoney = (plan: ProjectPlan): string => {
  const [initial, annual, executed] = [fundsTotal(plan, 'initial'), fundsTotal(plan, 'annual'), fundsTotal(plan, 'executed')]
  const rate = ratio(executed, annual)
  const changed = isZero(minus(initial, annual)) ? '' : isZero(initial) ? '年初未安排预算，年中追加后' : `预算编制数${sayWan(initial)}万元，调整后`
  return `${changed}全年预算${sayWan(annual)}万元，全年执行${sayWan(executed)}万元，预算执行率${rate === null ? '0' : formatTrimmed(rounded(times(rate, figureOf('100')), 2), 2)}%。`
}

/** One 自评表: what the plan says, and the sentences that follow from its own indicators and funds. */
export const sheetOf = (plan: ProjectPlan, unit: UnitHead): SheetFile => {
  const rows = weigh(plan)
  return {
    name: plan.name,
    functionCode: plan.code,
    supervisingDepartment: `${unit.departmentCode}-${unit.departmentName}`,
    budgetUnit: `${unit.code}-${unit.name}`,
    funds: plan.funds.map((each) => ({
      source: each.source,
      declaredTarget: toText(each.declared),
      initialBudget: toText(each.initial),
      annualBudget: toText(each.annual),
      executed: toText(each.executed),
      deviation: each.deviation,
    })),
    executionWeight: '10',
    annualGoal: plan.goal,
    actualCompletion: plan.done,
    indicators: rows.map(indicatorOf),
    analysis: {
      implementationAndBudget: `${plan.work}${tellMoney(plan)}`,
      outputs: tellKinds(['数量', '质量', '时效', '成本'], rows),
      benefits: tellKinds(['经济', '社会', '生态', '持续'], rows),
      satisfaction: tellKind('满意', rows),
      experience: plan.experience,
      problems: plan.problems ?? '无',
      improvements: plan.improvements ?? '无',
    },
  }
}
