import { compare, figureOf, ratio, times, type Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { amountAt } from '@/lib/report/report'
import { categoryPairs } from '../change'
import type { Rule } from '../rule'
import { isThere, tablesHere } from '../there'
import { asPrinted, isSome, moneyWords, percentWords } from '../words'

const TOTAL_BUDGET: CellRef = 'N5!initial-budget:total'

export const y08AwayFromBudget: Rule = {
  id: 'Y08',
  title: '决算偏离预算较大',
  relation: '各类与合计完成年初预算的百分比在阈值范围内，没有年初预算的没有支出；“三公”经费完成全年预算不偏低。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['budgetLow', 'budgetHigh'],
  basis: '年中追加须说明',
  check: function* ({ report }) {
    const { template, facts } = report
    const [low, high] = [figureOf(template.thresholds.budgetLow), figureOf(template.thresholds.budgetHigh)]
    const budgets = facts.initialBudget.generalPublicBudgetByCategory
    const advice = '请核对年初预算和决算；年中追加、调剂的，请写明原因。'
    const done = (now: Amount, budget: Amount): string => {
      const share = ratio(asPrinted(now, template), asPrinted(budget, template))
      return share === null ? '' : `，完成 ${percentWords(share)}`
    }
    const total = amountAt(report, TOTAL_BUDGET)
    const all = { name: '一般公共预算', code: '', now: 'T05!total:c1' as const, before: TOTAL_BUDGET, nowAmount: amountAt(report, 'T05!total:c1'), beforeAmount: total }
    // No budget stated at all: nothing to compare with.
    for (const { name, code, now: left, before: right, nowAmount: now, beforeAmount: budget } of isSome(total) && tablesHere(report, 'T05') ? [all, ...categoryPairs(report, budgets, 'initialBudget/generalPublicBudgetByCategory')] : []) {
      // Of a text that tells no budgets by 类 nobody knows them.
      if (report.found === true && code !== '' && !Object.hasOwn(budgets, code)) continue
      if (budget.isZero() ? !isSome(now) : compare(now, times(budget, low)) >= 0 && compare(now, times(budget, high)) <= 0) continue
      const subject = code === '' ? `${name}支出` : `“${code} ${name}”支出`
      yield { what: `${subject} ${moneyWords(now, template)}，${budget.isZero() ? '没有年初预算' : `年初预算 ${moneyWords(budget, template)}${done(now, budget)}`}`, left: [left], right: [right], told: '', advice }
    }
    const [three, adjusted] = [amountAt(report, 'T09!row:c7'), amountAt(report, 'T09!row:c1')]
    if (isThere(report, 'T09!row:c7') && isSome(adjusted) && compare(three, times(adjusted, low)) < 0)
      yield { what: `“三公”经费支出 ${moneyWords(three, template)}，全年预算 ${moneyWords(adjusted, template)}${done(three, adjusted)}`, left: ['T09!row:c7'], right: ['T09!row:c1'], told: '', advice: '请核对“三公”经费页的全年预算数是否为调整后的预算；确属节约的，请写明原因。' }
  },
}
