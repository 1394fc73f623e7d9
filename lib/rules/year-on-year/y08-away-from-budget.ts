import { compare, figureOf, ratio, zero } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { amountAt } from '@/lib/report/report'
import { amountsOf, categoryPairs, type YearPair } from '../change'
import type { Rule } from '../rule'
import { asPrinted, isSome, moneyWords, percentWords } from '../words'

const TOTAL_BUDGET: CellRef = 'N5!initial-budget:total'

/** 各类与合计的完成年初预算百分比超出阈值范围，或没有年初预算而有支出；“三公”经费完成全年预算偏低。 */
export const y08AwayFromBudget: Rule = {
  id: 'Y08',
  title: '决算偏离预算较大',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '年中追加须说明',
  check: function* ({ report }) {
    const { template, facts } = report
    const [low, high] = [figureOf(template.thresholds.budgetLow), figureOf(template.thresholds.budgetHigh)]
    const budgets = facts.initialBudget.generalPublicBudgetByCategory
    const advice = '请核对年初预算和决算；年中追加、调剂的，请写明原因。'
    const lines: readonly YearPair[] = [{ name: '一般公共预算支出', now: 'T05!total:c1', before: TOTAL_BUDGET }, ...categoryPairs(report, budgets, 'initialBudget/generalPublicBudgetByCategory').map((pair) => ({ ...pair, name: `“${pair.code} ${pair.name}”支出` }))]
    // No budget stated at all: nothing to compare with.
    for (const line of isSome(amountAt(report, TOTAL_BUDGET)) ? lines : []) {
      const stated = amountsOf(report, line)
      const [now, budget] = [stated.now ?? zero, stated.before ?? zero]
      const share = ratio(asPrinted(now, template), asPrinted(budget, template))
      const ends = { left: [line.now], right: [line.before], told: '', advice }
      if (share === null) {
        if (isSome(now)) yield { what: `${line.name} ${moneyWords(now, template)}，没有年初预算`, ...ends }
      } else if (compare(share, low) < 0 || compare(share, high) > 0) yield { what: `${line.name} ${moneyWords(now, template)}，年初预算 ${moneyWords(budget, template)}，完成 ${percentWords(share)}`, ...ends }
    }
    const [three, adjusted] = [amountAt(report, 'T09!row:c7'), amountAt(report, 'T09!row:c1')]
    const done = ratio(asPrinted(three, template), asPrinted(adjusted, template))
    if (done !== null && compare(done, low) < 0)
      yield { what: `“三公”经费支出 ${moneyWords(three, template)}，全年预算 ${moneyWords(adjusted, template)}，完成 ${percentWords(done)}`, left: ['T09!row:c7'], right: ['T09!row:c1'], told: '', advice: '请核对“三公”经费页的全年预算数是否为调整后的预算；确属节约的，请写明原因。' }
  },
}
