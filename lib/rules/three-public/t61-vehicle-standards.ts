import { compare, figureOf, isPositive, ratio, type Amount } from '@/lib/money/amount'
import { amountAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { countAt, threePublicCounts } from '../three-public-cells'
import { moneyWords } from '../words'

export const t61VehicleStandards: Rule = {
  id: 'T61',
  title: '单车购置价、单车运行维护费超出参考标准',
  relation: '购置费 ÷ 购置数、运行维护费 ÷ 保有量不超过参考标准。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['vehiclePrice', 'vehicleOperation'],
  basis: '数量或金额可能有误；参考标准由财政局设定',
  check: function* ({ report }) {
    const { template } = report
    const { vehiclePrice, vehicleOperation } = template.thresholds
    for (const { name, money, count, limit } of [
      { name: '单车购置价', money: 'T09!row:c10', count: 'carsBought', limit: vehiclePrice },
      { name: '单车运行维护费', money: 'T09!row:c11', count: 'carsKept', limit: vehicleOperation },
    ] as const) {
      const cars = countAt(report, count)
      const each = cars === null || !isPositive(cars) ? null : ratio(amountAt(report, money), cars)
      if (each === null || compare(each, figureOf(limit)) <= 0) continue
      // Money divided by a number of cars is money.
      yield { what: `${name} ${moneyWords(each as Amount, template)}，超出参考标准 ${moneyWords(figureOf(limit) as Amount, template)}`, left: [money], right: [threePublicCounts[count].ref], told: '', advice: '请核对“三公”经费页的金额和数量；确属实际的，请写明原因。' }
    }
  },
}
