import { lacksNumber } from '@/lib/performance/indicator-value'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

export const e20TargetWithoutNumber: Rule = {
  id: 'E20',
  title: '指标值缺少数值',
  relation: '指标值有比较符号或单位的，也有数。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '导出时丢了数字',
  check: eachSheet(function* (sheet) {
    const lost = sheet.project.indicators.flatMap((indicator) =>
      (['initialTarget', 'adjustedTarget'] as const).flatMap((field) => (lacksNumber(indicator[field]) ? [{ text: indicator[field], ref: sheet.at(`indicators/${indicator.id}/${field}`) }] : [])),
    )
    if (lost.length > 0) yield { what: `${sheet.name}有 ${lost.length} 处指标值没有数，如“${lost[0]?.text ?? ''}”`, left: lost.map(({ ref }) => ref), advice: '请补填指标值。' }
  }),
}
