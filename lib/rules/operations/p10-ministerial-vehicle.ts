import { isPositive } from '@/lib/money/amount'
import { formatCount } from '@/lib/money/format'
import { figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isStated } from '../words'

export const p10MinisterialVehicle: Rule = {
  id: 'P10',
  title: '县级单位一般不应有副部（省）级及以上领导用车',
  relation: '区划在省级以下的，副部（省）级及以上领导用车为 0。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '多为错填一行',
  check: function* ({ report }) {
    const cars = figureAt(report, 'T10!car_1:value')
    // Who reads a booklet does not know where its unit belongs.
    const isProvincial = /^(?:\d{2}(?:0000)?)?$/u.test(report.facts.budgetUnit.divisionCode)
    if (isProvincial || !isStated(cars) || !isPositive(cars)) return
    yield { what: `副部（省）级及以上领导用车填了 ${formatCount(cars)} 辆`, left: ['T10!car_1:value'], advice: '请核对“国有资产占用”页的车辆是否错填一行。' }
  },
}
