import { factRef } from '@/lib/report/report'
import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'
import { threePublicCounts } from '../three-public-cells'

const pairs = [
  { name: '费用', part: factRef('threePublicExpenses/foreignGuestReception'), whole: factRef('threePublicExpenses/domesticReception'), unit: '元' },
  { name: '批次', part: threePublicCounts.foreignBatches.ref, whole: threePublicCounts.domesticBatches.ref, unit: '批次' },
  { name: '人次', part: threePublicCounts.foreignPeople.ref, whole: threePublicCounts.domesticPeople.ref, unit: '人次' },
] as const

export const t56ForeignGuests: Rule = {
  id: 'T56',
  title: '外事接待不得大于国内接待',
  relation: '外事接待是国内接待的其中数：金额、批次、人次都不大于国内接待。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '部分不得大于全部',
  check: function* (subject) {
    for (const { name, part, whole, unit } of pairs) yield* mustNotExceed(subject, [part], [whole], { what: `外事接待${name}大于国内接待${name}`, unit, advice: `请核对“三公”经费页的外事接待${name}和国内接待${name}。` })
  },
}
