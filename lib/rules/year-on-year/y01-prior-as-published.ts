import { isWithin, halfOf, ZERO } from '../printed'
import { minus } from '@/lib/money/amount'
import { figureAt } from '@/lib/report/report'
import { categoryPairs, operatingPair, threePublicPairs, totalPairs } from '../change'
import { yuanOf } from '../sheet-interval'
import type { Rule } from '../rule'

export const y01PriorAsPublished: Rule = {
  id: 'Y01',
  title: '上年数应与上年度已公开决算数一致',
  relation: '填报的上年数 = 上年度已公开决算的同一数。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '重述上年数须说明',
  check: function* ({ report, lastYear }) {
    if (lastYear === undefined) return
    const { unit } = report.template
    const allowed = yuanOf(halfOf(unit), unit)
    const categories = categoryPairs(lastYear, report.facts.priorYear.generalPublicBudgetByCategory, 'priorYear/generalPublicBudgetByCategory')
    for (const { name, now, before } of [...totalPairs, ...categories, ...threePublicPairs, operatingPair]) {
      const stated = figureAt(report, before)
      const published = figureAt(lastYear, now) ?? ZERO
      if (stated === null || isWithin(minus(stated, published), allowed)) continue
      yield {
        what: `上年${name}与上年度已公开的决算数不一致`,
        left: [before],
        right: [],
        figures: { left: stated, right: published, unit: '元', decimals: 2 },
        slipped: 'anything',
        advice: '请在“年初预算与上年”页按已公开的决算填写；经批准重述的，请写明原因。',
      }
    }
  },
}
