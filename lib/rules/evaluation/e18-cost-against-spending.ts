import { minus, zero, type Amount } from '@/lib/money/amount'
import { indicatorValue, isUnitCost } from '@/lib/performance/indicator-value'
import { isWithin, sumFigures, halfOf } from '../printed'
import type { Rule } from '../rule'
import { eachSheet, indicatorName } from '../sheet'
import { inYuan } from '../sheet-interval'
import { sheetWords } from '../words'

export const e18CostAgainstSpending: Rule = {
  id: 'E18',
  title: '成本指标实际值与全年执行数不符',
  relation: '总成本指标（元或万元，不是单价）= 全年执行数合计。分成几条成本指标的，其一或其和相符即可。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '同一张表上两处写同一个金额',
  check: eachSheet(function* (sheet) {
    const { project, template } = sheet
    const costs = project.indicators.flatMap((indicator) => {
      const value = indicatorValue(indicator.actual)
      const isCost = indicator.level2.includes('成本') || indicator.level1.includes('成本')
      return isCost && value.number !== null && value.unit === '元' && !isUnitCost(indicator.level3, value) ? [{ indicator, amount: value.number as Amount }] : []
    })
    const [first] = costs
    if (first === undefined) return
    const executed = sheet.evaluated.funds.executed ?? zero
    // The sheet prints the money with three decimals of 万元: two printed amounts, two halves of the last place.
    const allowed = inYuan(halfOf(template.sheetUnit), template, 2)
    const isThat = (amount: Amount): boolean => isWithin(minus(amount, executed), allowed)
    if (costs.some(({ amount }) => isThat(amount)) || isThat(sumFigures(costs.map(({ amount }) => amount)) as Amount)) return
    // Several costs that neither are nor add up to the spending may leave out a part nobody set a target for.
    if (costs.length > 1) return
    yield {
      what: `${sheet.name}${indicatorName(project, first.indicator)}实际完成 ${first.indicator.actual}，全年执行数 ${sheetWords(executed, template)}，相差 ${sheetWords(minus(first.amount, executed), template)}`,
      left: [sheet.at(`indicators/${first.indicator.id}/actual`)],
      right: project.funds.map((fund) => sheet.at(`funds/${fund.id}/executed`)),
      figures: { left: first.amount, right: executed, unit: '元', decimals: 2 },
      told: '',
      slipped: 'unit',
      advice: '请在实际完成值中填写实际支出数，或核对全年执行数。',
    }
  }),
}
