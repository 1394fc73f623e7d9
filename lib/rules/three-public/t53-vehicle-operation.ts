import { formatCount } from '@/lib/money/format'
import { amountAt, figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { countAt, threePublicCounts } from '../three-public-cells'
import { isSome, moneyWords } from '../words'

export const t53VehicleOperation: Rule = {
  id: 'T53',
  title: '有公务用车运行维护费应有保有量',
  relation: '公开09 栏11 > 0 ⇒ 保有量 > 0（否则错误）；保有量 > 0 ⇒ 栏11 > 0（否则警告）。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '有费用就有车',
  check: function* ({ report }) {
    if (!isThere(report, 'T09!row:c11')) return
    const kept = countAt(report, 'carsKept')
    const spent = isSome(figureAt(report, 'T09!row:c11'))
    if (kept === null || spent === isSome(kept)) return
    const ends = { left: ['T09!row:c11'], right: [threePublicCounts.carsKept.ref], told: '' } as const
    if (spent) yield { what: `公务用车运行维护费 ${moneyWords(amountAt(report, 'T09!row:c11'), report.template)}，公务用车保有量却为 0 辆`, ...ends, advice: '请在“三公”经费页补填保有量，或核对运行维护费。', severity: 'error' }
    else yield { what: `公务用车保有量 ${formatCount(kept)} 辆，却没有运行维护费`, ...ends, advice: '请核对“三公”经费页的运行维护费；车辆停用或费用由平台承担的，请写明原因。' }
  },
}
