import { compare, figureOf, minus, plus, ratio, type Figure } from '@/lib/money/amount'
import { halfOf, ZERO } from './printed'
import type { PrintedFunds } from './printed-sheet'
import type { Template } from '@/lib/template/templates'

const ONE = figureOf('1')
const least = (left: Figure, right: Figure): Figure => (compare(left, right) < 0 ? left : right)

/** What the rate may be, as ratios: the printed amounts stand for anything that rounds to them. Null without a budget. */
export type RateInterval = { readonly printed: Figure; readonly low: Figure; readonly high: Figure }

export const rateInterval = ({ annualBudget, executed }: PrintedFunds, { sheetUnit }: Template): RateInterval | null => {
  if (annualBudget === null) return null
  const half = halfOf(sheetUnit)
  const spent = executed ?? ZERO
  const printed = ratio(spent, annualBudget)
  const low = ratio(minus(spent, half), plus(annualBudget, half))
  const high = ratio(plus(spent, half), minus(annualBudget, half))
  return printed === null || low === null || high === null ? null : { printed, low, high }
}

/** As the execution score counts it: never more than the whole. */
export const capped = ({ printed, low, high }: RateInterval): RateInterval => ({ printed: least(printed, ONE), low: least(low, ONE), high: least(high, ONE) })
