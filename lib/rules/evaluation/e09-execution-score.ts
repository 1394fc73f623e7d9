import { compare, figureOf, isSame, minus, plus, rounded, times } from '@/lib/money/amount'
import { capped, rateInterval } from '../execution-rate'
import { fundLines } from '../fund-lines'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

const HALF = figureOf('0.005')

export const e09ExecutionScore: Rule = {
  id: 'E09',
  title: '执行率得分应等于执行率乘以分值',
  relation: '执行率得分 = min(执行率, 100%) × 分值，用未四舍五入的执行率，资金总额行和每个来源行。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: eachSheet(function* (sheet) {
    const weight = sheet.evaluated.executionWeight
    for (const { line, name, clause, at } of fundLines(sheet)) {
      const interval = rateInterval(line, sheet.template)
      if (interval === null || line.score === null) continue
      const may = capped(interval)
      const figures = { left: line.score, right: rounded(times(may.printed, weight), 2), unit: '分', decimals: 2 }
      if (isSame(figures.left, figures.right)) continue
      const isRounding = compare(figures.left, minus(times(may.low, weight), HALF)) >= 0 && compare(figures.left, plus(times(may.high, weight), HALF)) <= 0
      // On facts the score is computed from the exact rate: what differs is rounding, and nobody can mend it.
      if (isRounding && (sheet.basis === 'facts' || clause !== 'total')) continue
      yield {
        what: `${name}的执行率得分不等于执行率乘以分值`,
        left: at('executed'),
        right: at('annualBudget'),
        ...(clause === 'total' ? {} : { clause }),
        figures,
        told: `印 ${figures.left.toFixed()} 分，按印出的两数计算为 ${figures.right.toFixed()} 分（分值 ${weight.toFixed()} 分）`,
        advice: isRounding ? '在四舍五入允许的范围内，不必修改。' : '请按未四舍五入的执行率乘以分值重算得分，最高不超过分值。',
        ...(isRounding ? { severity: 'notice' as const } : {}),
      }
    }
  }),
}
