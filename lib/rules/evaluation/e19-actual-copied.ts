import { isPositive } from '@/lib/money/amount'
import { indicatorValue } from '@/lib/performance/indicator-value'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

export const e19ActualCopied: Rule = {
  id: 'E19',
  title: '实际完成值应填实际数，不应照抄目标',
  relation: '实际完成值不以 ≥ ≤ > < = 开头（提示）；有分值的行不空着（警告）。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '“≥1个”不是结果',
  check: eachSheet(function* (sheet) {
    const { indicators } = sheet.project
    const copied = indicators.filter(({ actual }) => indicatorValue(actual).bound)
    const blank = indicators.filter(({ actual, weight }) => actual.trim() === '' && weight !== null && isPositive(weight))
    const refs = (rows: typeof indicators) => rows.map((indicator) => sheet.at(`indicators/${indicator.id}/actual`))
    if (blank.length > 0) yield { what: `${sheet.name}有 ${blank.length} 条指标没有填写实际完成值`, left: refs(blank), advice: '请补填实际完成值。', severity: 'warning' }
    if (copied.length > 0) yield { what: `${sheet.name}有 ${copied.length} 条指标的实际完成值照抄目标，如“${copied[0]?.actual ?? ''}”`, left: refs(copied), advice: '请改填实际完成的数，不带“≥”等符号。' }
  }),
}
