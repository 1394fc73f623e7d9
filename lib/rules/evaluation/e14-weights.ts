import { isPositive, isSame } from '@/lib/money/amount'
import { FULL_WEIGHT, isBalanced, weightGroups, weightStandings } from '@/lib/performance/weights'
import type { Rule, RuleFinding } from '../rule'
import { eachSheet, isLevelled, isUnread, type Sheet } from '../sheet'

const outputKinds = ['数量', '质量', '时效', '成本'] as const

/** Kinds without a row. A row whose second level was left blank may be any of them: so many are not missed. */
const missingKinds = ({ project }: Sheet): readonly string[] => {
  const has = (kind: string): boolean => project.indicators.some(({ level1, level2 }) => level2.includes(kind) || (kind === '成本' && level1.includes(kind)))
  const unnamed = project.indicators.filter(({ level1, level2 }) => /产出/u.test(level1) && level2.trim() === '').length
  const missing: string[] = outputKinds.filter((kind) => !has(kind))
  if (missing.length <= unnamed) missing.length = 0
  for (const { name, level1 } of weightGroups.slice(1)) if (!project.indicators.some((indicator) => level1.test(indicator.level1))) missing.push(name.replace('指标', ''))
  return missing
}

export const e14Weights: Rule = {
  id: 'E14',
  title: '分值合计应为100，一级指标分值符合规定，各类指标齐全',
  relation: '执行率分值 + 各指标分值 = 100（错误）；一级指标分值符合规定、六类指标齐全（警告）。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  reads: ['weightOutputs', 'weightBenefits', 'weightSatisfaction', 'weightExecution'],
  basis: '10 + 50 + 30 + 10',
  check: eachSheet(function* (sheet): Iterable<RuleFinding> {
    const { project, evaluated, template } = sheet
    const list = [sheet.at('indicators')]
    if (isUnread(project, sheet.basis)) return
    if (!isSame(evaluated.totalWeight, FULL_WEIGHT)) {
      yield { what: `${sheet.name}分值合计 ${evaluated.totalWeight.toFixed()} 分，应为 100 分`, left: list, right: [], figures: { left: evaluated.totalWeight, right: FULL_WEIGHT, unit: '分', decimals: 0 }, told: '', advice: '请核对预算执行率分值和各指标分值。' }
    }
    // A row whose level was not read may be of any.
    if (project.indicators.length === 0 || !isLevelled(sheet)) return
    const { groups } = weightStandings(project, template)
    // What has no first level is named by the kinds that are missing.
    const wrong = groups.filter((group) => !isBalanced(group) && isPositive(group.due))
    if (wrong.length > 0) yield { what: `${sheet.name}${wrong.map(({ name, given, due }) => `${name} ${given.toFixed()} 分（规定 ${due.toFixed()} 分）`).join('、')}`, left: list, clause: 'levels', advice: '请按规定的分值分配，或写明调整的依据。', severity: 'warning' }
    const missing = missingKinds(sheet)
    if (missing.length > 0) yield { what: `${sheet.name}缺少${missing.join('、')}指标`, left: list, clause: 'kinds', advice: '请补齐指标，每类至少一条。', severity: 'warning' }
  }),
}
