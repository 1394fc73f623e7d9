import { absolute, compare, figureOf, ratio } from '@/lib/money/amount'
import { threePublicItems } from '../three-public-cells'
import { amountsOf, categoryPairs, operatingPair, threePublicPairs, totalPairs, type YearPair } from '../change'
import type { Rule } from '../rule'
import { isStated, moneyWords } from '../words'

type Against = YearPair & { readonly against: string }

/** 本年 ÷ 上年、决算 ÷ 年初预算、决算 ÷ 全年预算，或其倒数，落在约一万倍的范围。 */
export const y11UnitSlip: Rule = {
  id: 'Y11',
  title: '金额与上年、预算相差约万倍，疑似单位填错',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '把元填成万元，或相反',
  check: function* ({ report }) {
    const { template, facts } = report
    const [low, high] = [figureOf(template.thresholds.unitRangeLow), figureOf(template.thresholds.unitRangeHigh)]
    const lines: readonly Against[] = [
      ...[...totalPairs, ...categoryPairs(report, facts.priorYear.generalPublicBudgetByCategory, 'priorYear/generalPublicBudgetByCategory'), ...threePublicPairs, operatingPair].map((pair) => ({ ...pair, against: '上年' })),
      ...categoryPairs(report, facts.initialBudget.generalPublicBudgetByCategory, 'initialBudget/generalPublicBudgetByCategory').map((pair) => ({ ...pair, against: '年初预算' })),
      ...threePublicItems.map(({ name, final, budget }) => ({ name, now: final, before: budget, against: '全年预算' })),
    ]
    const spoken = new Set<string>()
    for (const line of lines) {
      const { now, before } = amountsOf(report, line)
      if (!isStated(now) || !isStated(before) || now.isZero() || before.isZero() || spoken.has(line.now)) continue
      const times = [ratio(absolute(now), absolute(before)), ratio(absolute(before), absolute(now))].find((quotient) => quotient !== null && compare(quotient, low) >= 0 && compare(quotient, high) <= 0)
      if (times === undefined) continue
      spoken.add(line.now)
      yield { what: `${line.name} ${moneyWords(now, template)}，${line.against} ${moneyWords(before, template)}，相差约一万倍`, left: [line.now], right: [line.before], told: '', advice: '请核对这两个数的单位是元还是万元。' }
    }
  },
}
