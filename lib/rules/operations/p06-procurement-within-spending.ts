import { compare, minus, type Amount } from '@/lib/money/amount'
import { amountAt, figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { isSome, moneyWords } from '../words'

export const p06ProcurementWithinSpending: Rule = {
  id: 'P06',
  title: '政府采购总额不得大于可用于采购的支出',
  relation: '政府采购总额 ≤ 公开03 合计 栏1 − 公开06 人员经费合计。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '单位填错，或跨年付款',
  check: function* ({ report }) {
    const { template } = report
    if (!isThere(report, 'T03!total:c1') || !isThere(report, 'T06!personnel:amount') || !isSome(figureAt(report, 'T03!total:c1'))) return
    const procured = amountAt(report, 'T10!gp_total:value')
    const usable: Amount = minus(amountAt(report, 'T03!total:c1'), amountAt(report, 'T06!personnel:amount'))
    if (compare(procured, usable) <= 0) return
    yield {
      what: `政府采购支出总额 ${moneyWords(procured, template)}，大于本年支出减去人员经费后的 ${moneyWords(usable, template)}`,
      left: ['T10!gp_total:value'],
      right: ['T03!total:c1', 'T06!personnel:amount'],
      figures: { left: procured, right: usable, unit: '元', decimals: 2 },
      told: '',
      slipped: 'unit',
      advice: '请核对“政府采购”页的金额单位；含跨年付款的，请写明原因。',
    }
  },
}
