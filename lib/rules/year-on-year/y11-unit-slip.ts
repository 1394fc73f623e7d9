import { absolute, compare, figureOf, times, zero, type Amount } from '@/lib/money/amount'
import { threePublicItems } from '../three-public-cells'
import { amountsOf, categoryPairs, operatingPair, threePublicPairs, totalPairs, type YearPair } from '../change'
import type { Rule } from '../rule'
import { moneyWords } from '../words'

type Compared = YearPair & { readonly nowAmount: Amount; readonly beforeAmount: Amount }

export const y11UnitSlip: Rule = {
  id: 'Y11',
  title: '金额与上年、预算相差约万倍，疑似单位填错',
  relation: '本年 ÷ 上年、决算 ÷ 年初预算、决算 ÷ 全年预算，及其倒数，不落在约一万倍的范围。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['unitRangeLow', 'unitRangeHigh'],
  basis: '把元填成万元，或相反',
  check: function* ({ report }) {
    const { template, facts } = report
    const [low, high] = [figureOf(template.thresholds.unitRangeLow), figureOf(template.thresholds.unitRangeHigh)]
    const stated = (pair: YearPair): Compared => {
      const { now, before } = amountsOf(report, pair)
      return { ...pair, nowAmount: now ?? zero, beforeAmount: before ?? zero }
    }
    const against: readonly (readonly [string, readonly Compared[]])[] = [
      ['上年', [...totalPairs, ...threePublicPairs, operatingPair].map(stated)],
      ['上年', categoryPairs(report, facts.priorYear.generalPublicBudgetByCategory, 'priorYear/generalPublicBudgetByCategory')],
      ['年初预算', categoryPairs(report, facts.initialBudget.generalPublicBudgetByCategory, 'initialBudget/generalPublicBudgetByCategory')],
      ['全年预算', threePublicItems.map(({ name, final, budget }) => stated({ name, now: final, before: budget }))],
    ]
    const spoken = new Set<string>()
    for (const [base, lines] of against) for (const line of lines) {
      const { nowAmount: now, beforeAmount: before } = line
      if (now.isZero() || before.isZero() || spoken.has(line.now)) continue
      const [one, other] = [absolute(now), absolute(before)]
      const [small, large] = compare(one, other) < 0 ? [one, other] : [other, one]
      if (compare(large, times(small, low)) < 0 || compare(large, times(small, high)) > 0) continue
      spoken.add(line.now)
      yield { what: `${line.name} ${moneyWords(now, template)}，${base} ${moneyWords(before, template)}，相差约一万倍`, left: [line.now], right: [line.before], told: '', advice: '请核对这两个数的单位是元还是万元。' }
    }
  },
}
