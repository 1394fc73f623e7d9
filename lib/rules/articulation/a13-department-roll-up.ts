import { isSame, minus, plus, countOf, isNegative, type Figure } from '@/lib/money/amount'
import { flatten, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import { ZERO } from '../printed'
import type { Rule, RuleFinding } from '../rule'

/** Both ends of money that stays inside a department: what one unit gives another receives, and the roll-up shows neither. */
const transfers = [
  { name: '上级补助收入与对附属单位补助支出', received: /^incomeByFunction\/\d+\/superiorSubsidy$/, given: /^expenditureByFunction\/\d+\/affiliateSubsidy$/, at: ['T02!total:c3', 'T03!total:c6'] },
  { name: '附属单位上缴收入与上缴上级支出', received: /^incomeByFunction\/\d+\/affiliateRemittance$/, given: /^expenditureByFunction\/\d+\/superiorRemittance$/, at: ['T02!total:c6', 'T03!total:c4'] },
] as const

/** Sheets are listed, not added; last year's grand totals were offset by transfers nobody states here. */
const notAdded = /^performance\/projects|^priorYear\/(income|expenditure)GrandTotal$/

const isTransfer = (key: FactKey): boolean => transfers.some(({ received, given }) => received.test(key) || given.test(key))

const figureOf = (value: FactValue): Figure | null => (value.kind === 'amount' ? value.amount : value.kind === 'count' ? countOf(value.count) : null)

const figuresOf = (facts: Facts): Map<FactKey, Figure> => {
  const figures = new Map<FactKey, Figure>()
  for (const [key, value] of flatten(facts)) {
    const figure = notAdded.test(key) ? null : figureOf(value)
    if (figure !== null) figures.set(key, figure)
  }
  return figures
}

const summed = (units: readonly Facts[]): Map<FactKey, Figure> => {
  const sums = new Map<FactKey, Figure>()
  for (const unit of units) for (const [key, figure] of figuresOf(unit)) sums.set(key, plus(sums.get(key) ?? ZERO, figure))
  return sums
}

const totalLike = (figures: ReadonlyMap<FactKey, Figure>, pattern: RegExp): Figure => [...figures].reduce((sum, [key, figure]) => (pattern.test(key) ? plus(sum, figure) : sum), ZERO)

const unitOf = (key: FactKey): { readonly unit: string; readonly decimals: number } => (/counts\/|vehicles\/|Count$|equipment/.test(key) ? { unit: '', decimals: 0 } : { unit: '元', decimals: 2 })

export const a13DepartmentRollUp: Rule = {
  id: 'A13',
  title: '部门汇总数应等于所属单位之和并抵销内部往来',
  relation: '部门汇总：每一项 = 所属单位之和；部门内部的上级补助与对附属单位补助、附属上缴与上缴上级同额抵销。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'facts',
  basis: '汇总；只在持有所属单位决算时核对',
  check: function* ({ report, units }): Iterable<RuleFinding> {
    if (report.facts.budgetUnit.scope !== 'department' || units === undefined || units.length === 0) return
    const department = figuresOf(report.facts)
    const sums = summed(units.map((unit) => unit.facts))
    for (const key of new Set([...department.keys(), ...sums.keys()])) {
      const [left, right] = [department.get(key) ?? ZERO, sums.get(key) ?? ZERO]
      if (isTransfer(key) || isSame(left, right)) continue
      yield { what: `部门汇总数与 ${units.length} 个所属单位之和不相等`, left: [factRef(key)], right: [], figures: { left, right, ...unitOf(key) }, slipped: 'anything', advice: '请核对这一项在各所属单位的填报数，补齐漏汇的单位或改正汇总数。' }
    }
    for (const { name, received, given, at } of transfers) {
      const inside = (pattern: RegExp): Figure => minus(totalLike(sums, pattern), totalLike(department, pattern))
      const [left, right] = [inside(received), inside(given)]
      if (isSame(left, right) && !isNegative(left)) continue
      yield { what: `部门内部的${name}没有同额抵销`, left: [at[0]], right: [at[1]], figures: { left, right, unit: '元', decimals: 2 }, told: `收入一端抵销额与支出一端抵销额应为同一个不小于零的数`, advice: '请核对各所属单位之间的往来，按同一金额在收入和支出两端抵销。' }
    }
  },
}
