import { compare, minus } from '@/lib/money/amount'
import { formatCount } from '@/lib/money/format'
import { figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { countAt, threePublicCounts } from '../three-public-cells'
import { isStated } from '../words'

export const t58VehiclesHeld: Rule = {
  id: 'T58',
  title: '公务用车保有量不得大于车辆总数',
  relation: '公务用车保有量 ≤ 车辆合计。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '平台统管、租赁的须说明',
  check: function* ({ report }) {
    const kept = countAt(report, 'carsKept')
    const all = figureAt(report, 'T10!car_total:value')
    if (kept === null || !isStated(all) || compare(kept, all) <= 0) return
    yield {
      what: '公务用车保有量大于车辆总数',
      left: [threePublicCounts.carsKept.ref],
      right: ['T10!car_total:value'],
      unit: '辆',
      told: `说明九（二）第3项为 ${formatCount(kept)} 辆，说明十（三）为 ${formatCount(all)} 辆，相差 ${formatCount(minus(kept, all))} 辆`,
      advice: '请核对资产台账；车辆由平台统一管理或租赁的，请写明原因。',
    }
  },
}
