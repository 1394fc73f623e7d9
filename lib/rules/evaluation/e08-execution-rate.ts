import { compare, figureOf, isSame, minus, plus, rounded, times } from '@/lib/money/amount'
import { rateInterval } from '../execution-rate'
import { fundLines } from '../fund-lines'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

const HUNDRED = figureOf('100')
const HALF = figureOf('0.005')

export const e08ExecutionRate: Rule = {
  id: 'E08',
  title: '执行率应等于全年执行数除以全年预算数',
  relation: '执行率 = 全年执行数 ÷ 全年预算数，资金总额行和每个来源行。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '自评表备注4',
  check: eachSheet(function* (sheet) {
    for (const { line, name, clause, at } of fundLines(sheet)) {
      const may = rateInterval(line, sheet.template)
      if (may === null || line.rate === null) continue
      const figures = { left: line.rate, right: rounded(times(may.printed, HUNDRED), 2), unit: '%', decimals: 2 }
      if (isSame(figures.left, figures.right)) continue
      const isRounding = compare(figures.left, minus(times(may.low, HUNDRED), HALF)) >= 0 && compare(figures.left, plus(times(may.high, HUNDRED), HALF)) <= 0
      // On facts the rate is computed from the exact amounts: what differs is rounding, and nobody can mend it.
      if (isRounding && (sheet.basis === 'facts' || clause !== 'total')) continue
      yield {
        what: `${name}的执行率与预算数、执行数不符`,
        left: at('executed'),
        right: at('annualBudget'),
        ...(clause === 'total' ? {} : { clause }),
        figures,
        told: `印 ${figures.left.toFixed(2)}%，按印出的两数计算为 ${figures.right.toFixed(2)}%`,
        advice: isRounding ? '在四舍五入允许的范围内，不必修改。' : '请按全年执行数除以全年预算数重算执行率。',
        ...(isRounding ? { severity: 'notice' as const } : {}),
      }
    }
  }),
}
