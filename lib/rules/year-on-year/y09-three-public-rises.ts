import { compare, zero } from '@/lib/money/amount'
import { LAST_THREE_PUBLIC_TOTAL, amountsOf, threePublicPairs, type YearPair } from '../change'
import type { Rule } from '../rule'
import { changeWords, isStated, moneyWords } from '../words'

const TOTAL: YearPair = { name: '“三公”经费', now: 'T09!row:c7', before: LAST_THREE_PUBLIC_TOTAL }

export const y09ThreePublicRises: Rule = {
  id: 'Y09',
  title: '“三公”经费较上年增长',
  relation: '公开09 栏7 和栏8、栏10、栏11、栏12 ≤ 上年决算数。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '只减不增',
  check: function* ({ report }) {
    const { template } = report
    const risen = [TOTAL, ...threePublicPairs].flatMap((pair) => {
      const stated = amountsOf(report, pair)
      // Who reads a booklet knows last year's figure only where a sentence tells it.
      if (report.found === true && stated.before === null) return []
      const [now, before] = [stated.now ?? zero, stated.before ?? zero]
      return compare(now, before) > 0 ? [{ pair, now, before }] : []
    })
    const [first, ...items] = risen
    // Nothing stated of last year: nothing to compare with.
    if (first === undefined || !isStated(amountsOf(report, TOTAL).before)) return
    const told = ({ pair, now, before }: (typeof risen)[number]): string => `${pair.name} ${moneyWords(now, template)}，上年 ${moneyWords(before, template)}，${changeWords(now, before, template)}`
    const advice = '请核对两年的金额；确属实际的，请在“原因说明”页写明原因。'
    const isTotal = first.pair === TOTAL
    // The total with the items that raised it is one finding; items under a total that fell are each their own.
    if (isTotal) yield { what: [told(first), ...items.map((item) => `其中${told(item)}`)].join('；'), left: [first.pair.now, ...items.map(({ pair }) => pair.now)], right: [first.pair.before, ...items.map(({ pair }) => pair.before)], figures: { left: first.now, right: first.before, unit: '元', decimals: 2 }, told: '', advice }
    else for (const item of risen) yield { what: told(item), left: [item.pair.now], right: [item.pair.before], told: '', advice }
  },
}
