import { lacksNumber } from '@/lib/performance/indicator-value'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

/** 指标值只有比较符号或单位而没有数。 */
export const e20TargetWithoutNumber: Rule = {
  id: 'E20',
  title: '指标值缺少数值',
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
