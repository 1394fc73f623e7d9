import { compare, figureOf, isPositive, plus, ratio, type Amount } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import { amountAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { countAt, threePublicCounts } from '../three-public-cells'
import { moneyWords } from '../words'

export const t62PerHead: Rule = {
  id: 'T62',
  title: '人均接待费、人均出国费超出合理范围',
  relation: '公务接待费 ÷ 人次不超过阈值；因公出国（境）费 ÷ 人次在阈值范围内。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['receptionPerVisit', 'overseasLow', 'overseasHigh'],
  basis: '人次或金额单位可能有误',
  check: function* ({ report }) {
    const { template } = report
    const { receptionPerVisit, overseasLow, overseasHigh } = template.thresholds
    const [domestic, abroad, travellers] = [countAt(report, 'domesticPeople'), countAt(report, 'abroadPeople'), countAt(report, 'tripPeople')]
    const guests = domestic === null || abroad === null ? null : plus(domestic, abroad)
    const reception = guests === null || !isPositive(guests) ? null : ratio(amountAt(report, 'T09!row:c12'), guests)
    if (reception !== null && compare(reception, figureOf(receptionPerVisit)) > 0)
      yield {
        what: `人均公务接待费 ${formatGrouped(reception)} 元，超出参考标准 ${receptionPerVisit} 元`,
        left: ['T09!row:c12'], right: [threePublicCounts.domesticPeople.ref, threePublicCounts.abroadPeople.ref], told: '',
        advice: '请核对“三公”经费页的接待费和人次。',
      }
    const travel = travellers === null || !isPositive(travellers) ? null : ratio(amountAt(report, 'T09!row:c8'), travellers)
    if (travel !== null && isPositive(travel) && (compare(travel, figureOf(overseasLow)) < 0 || compare(travel, figureOf(overseasHigh)) > 0))
      yield {
        // Money divided by a number of people is money.
        what: `人均因公出国（境）费 ${moneyWords(travel as Amount, template)}，不在参考范围 ${moneyWords(figureOf(overseasLow) as Amount, template)}至 ${moneyWords(figureOf(overseasHigh) as Amount, template)}`,
        left: ['T09!row:c8'], right: [threePublicCounts.tripPeople.ref], told: '',
        advice: '请核对“三公”经费页的因公出国（境）费和人次。',
      }
  },
}
