import { compare, plus } from '@/lib/money/amount'
import { formatCount } from '@/lib/money/format'
import type { Rule } from '../rule'
import { countAt, threePublicCounts } from '../three-public-cells'

export const t59VehiclesOverTime: Rule = {
  id: 'T59',
  title: '公务用车购置数、保有量的增减应衔接',
  relation: '购置数 ≤ 保有量；保有量 ≤ 上年保有量 + 购置数（持有上年决算时）。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '调入的须说明',
  check: function* ({ report, lastYear }) {
    const [bought, kept] = [countAt(report, 'carsBought'), countAt(report, 'carsKept')]
    if (bought === null || kept === null) return
    const ends = { left: [threePublicCounts.carsKept.ref], right: [threePublicCounts.carsBought.ref], told: '' }
    if (compare(bought, kept) > 0) yield { what: `当年购置公务用车 ${formatCount(bought)} 辆，年末保有量只有 ${formatCount(kept)} 辆`, ...ends, advice: '请核对“三公”经费页的购置数和保有量；购置后调出的，请写明原因。' }
    const before = lastYear === undefined ? null : countAt(lastYear, 'carsKept')
    if (before !== null && compare(kept, plus(before, bought)) > 0)
      yield { what: `公务用车保有量 ${formatCount(kept)} 辆，多于上年保有量 ${formatCount(before)} 辆加当年购置 ${formatCount(bought)} 辆`, ...ends, clause: 'last-year', advice: '请核对保有量；有调入车辆的，请写明原因。' }
  },
}
