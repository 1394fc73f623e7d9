import { isSame, type Figure } from '@/lib/money/amount'
import { flatten, type FactKey, type Facts } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isSome } from '../words'

/** Each payment once: spending by code, by economic code, 三公, procurement. Income and the budgets only tell them again. */
const TOLD_ONCE = /^(expenditureByFunction|basicExpenditureByEconomic|threePublicExpenses\/final|governmentProcurement)\//u
const MOST_NAMED = 12

const amountsOf = (facts: Facts): ReadonlyMap<FactKey, Figure> =>
  new Map([...flatten(facts)].flatMap(([key, value]) => (value.kind === 'amount' && TOLD_ONCE.test(key) && isSome(value.amount) ? [[key, value.amount] as const] : [])))

/** Whole thousands of 元 are sums agreed upon: contracts, fixed subsidies. */
const isAgreedSum = (value: Figure): boolean => /000$/.test(value.toFixed(0)) && value.isInteger()

export const y12SameAsLastYear: Rule = {
  id: 'Y12',
  title: '多项金额与上年完全相同，疑似沿用旧数',
  relation: '与上年同一项完全相同的非零金额少于规定个数，整千元的固定数除外。',
  severity: 'notice',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  reads: ['staleCount'],
  basis: '照抄了上年的文件',
  check: function* ({ report, lastYear }) {
    if (lastYear === undefined) return
    const before = amountsOf(lastYear.facts)
    const same = [...amountsOf(report.facts)].filter(([key, value]) => {
      const last = before.get(key)
      return last !== undefined && isSame(last, value) && !isAgreedSum(value)
    })
    if (same.length >= report.template.thresholds.staleCount)
      yield { what: `${same.length} 项金额与上年完全相同`, left: same.slice(0, MOST_NAMED).map(([key]) => factRef(key)), advice: '请逐项核对是否沿用了上年的数。' }
  },
}
