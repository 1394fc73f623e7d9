import { figureOf, times, type Amount } from '@/lib/money/amount'
import { formatGrouped, formatTrimmed, inUnit } from '@/lib/money/format'
import type { RuleUse, Template, Thresholds } from '@/lib/template/templates'
import type { Severity } from './finding'
import { severityUnder, speaksOfFacts } from './judge'
import type { Rule, RuleFamily, Tolerance } from './rule'
import { rules } from './rules'

export const familyNames: Readonly<Record<RuleFamily, string>> = {
  A: '表间勾稽', I: '表内勾稽', Y: '上下年与合理性', N: '情况说明与表一致', C: '完整性与公开形式',
  T: '“三公”经费与实物量', P: '机关运行、政府采购、国有资产', E: '项目支出绩效自评', K: '科目与代码', R: '残留内容与发布',
}

export const toleranceWords: Readonly<Record<Tolerance, string>> = {
  exact: '精确到分，不允许差额',
  'same-fact': '同一数据，印数须完全相同',
  interval: '按印数相加，允许四舍五入的尾差',
  none: '不比较两个数',
  'exact｜interval': '填报时精确到分；查验文本时允许四舍五入的尾差',
  'exact｜same-fact': '填报时精确到分；查验文本时印数须完全相同',
}

export const appliesWords: Readonly<Record<Rule['appliesTo'], string>> = { facts: '填报时', document: '查验文本时', both: '填报时和查验文本时' }
export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' }

type Kind = 'share' | 'yuan' | 'points' | 'times' | 'count' | 'days' | 'words'
const limitNames: Readonly<Record<keyof Thresholds, readonly [name: string, kind: Kind]>> = {
  yoyNotice: ['变动达到（提示）', 'share'], yoyWarning: ['变动达到（警告）', 'share'], yoyNewAmount: ['新增达到', 'yuan'],
  reasonShare: ['变动达到，须说明原因', 'share'], reasonNewAmount: ['新增达到，须说明原因', 'yuan'],
  budgetLow: ['完成预算低于', 'share'], budgetHigh: ['完成预算高于', 'share'], unitRangeLow: ['倍数不低于', 'times'], unitRangeHigh: ['倍数不高于', 'times'], staleCount: ['相同的数达到', 'count'],
  vehiclePrice: ['单车购置价', 'yuan'], vehicleOperation: ['单车运行维护费', 'yuan'], receptionPerVisit: ['人均接待费', 'yuan'], overseasLow: ['人均出国（境）费不低于', 'yuan'], overseasHigh: ['人均出国（境）费不高于', 'yuan'],
  gradeExcellent: ['优', 'points'], gradeGood: ['良', 'points'], gradeFair: ['中', 'points'], executionLow: ['执行率低于', 'share'], executionReason: ['执行率低于（警告）', 'share'],
  weightOutputs: ['产出指标', 'points'], weightBenefits: ['效益指标', 'points'], weightSatisfaction: ['满意度指标', 'points'], weightExecution: ['预算执行', 'points'],
  unitCostLow: ['单价×数量÷执行数不低于', 'times'], unitCostHigh: ['单价×数量÷执行数不高于', 'times'], includeShare: ['占本组达到', 'share'],
  operatingWords: ['项目名称含', 'words'], operatingShare: ['占公用经费超过', 'share'], serviceWords: ['项目名称含', 'words'], serviceAmount: ['执行数达到', 'yuan'],
  targetOver: ['超过目标', 'share'], releaseDays: ['天数', 'days'], releaseStamps: ['字样', 'words'],
}

const limitWords = (kind: Kind, limit: Thresholds[keyof Thresholds]): string => {
  if (typeof limit === 'number') return kind === 'days' ? `${limit} 日` : `${limit} 个`
  if (typeof limit !== 'string') return limit.join('、')
  const figure = figureOf(limit)
  switch (kind) {
    case 'share':
      return `${formatTrimmed(times(figure, figureOf('100')), 2)}%`
    case 'yuan':
      // Limits of this kind are 元.
      return figure.lessThan(figureOf('10000')) ? `${formatGrouped(figure, 0)} 元` : `${formatTrimmed(inUnit(figure as Amount, '万元'), 4)} 万元`
    case 'points':
      return `${limit} 分`
    default:
      return limit
  }
}

export type RuleEntry = {
  readonly id: string
  readonly family: RuleFamily
  readonly title: string
  readonly relation: string
  readonly basis: string
  /** How loudly the form lets it speak; null where the form turned it off. */
  readonly severity: Severity | null
  readonly use: RuleUse
  /** How loud the rule itself is. */
  readonly written: Severity
  /** No bureau lowers it. */
  readonly firm: boolean
  /** Whether it speaks while somebody fills in, not only of a text. */
  readonly ofFacts: boolean
  readonly tolerance: string
  readonly applies: string
  readonly limits: readonly { readonly name: string; readonly words: string }[]
}

/** Every rule as a form uses it, in words for people: the rule book. */
export const ruleBook = (template: Template): readonly RuleEntry[] =>
  rules.map((rule) => {
    const use = template.rules[rule.id] ?? { use: 'as-written' }
    return {
      id: rule.id,
      // The first letter of an id is its family.
      family: rule.id[0] as RuleFamily,
      title: rule.title,
      relation: rule.relation,
      basis: rule.basis,
      severity: severityUnder(use, rule.severity, rule.severity),
      written: rule.severity,
      firm: template.firmRules.includes(rule.id),
      ofFacts: speaksOfFacts(rule),
      use,
      tolerance: toleranceWords[rule.tolerance],
      applies: appliesWords[rule.appliesTo],
      limits: (rule.reads ?? []).map((name) => ({ name: limitNames[name][0], words: limitWords(limitNames[name][1], template.thresholds[name]) })),
    }
  })

/** `照用`, `降为提示：…`, `停用：…` */
export const wordsOfUse = (use: RuleUse): string => (use.use === 'as-written' ? '照用' : use.use === 'off' ? `停用：${use.because}` : `${use.use === 'raised' ? '升' : '降'}为${severityNames[use.to]}：${use.because}`)
