import { isZero, isSame, type Amount } from '@/lib/money/amount'
import type { FactKey } from '@/lib/facts/facts'
import { figureOfFact, type Report } from '@/lib/report/report'

const BUDGETS = 'fiscalAppropriation'
const spentBy = (code: string, kind: string): readonly FactKey[] => [
  `expenditureByFunction/${code}/${kind}`,
  `${BUDGETS}/generalPublicBudget/expenditureByFunction/${code}/${kind}`,
  `${BUDGETS}/governmentFunds/byFunction/${code}/${kind}`,
  `${BUDGETS}/stateCapitalOperations/expenditureByFunction/${code}/${kind}`,
]

/** Facts of other pages that usually state the same amount: where only appropriations are spent, what one budget pays is all there is. */
const twinsOf = (key: FactKey): readonly FactKey[] => {
  const spent = /(?:^expenditureByFunction|\/expenditureByFunction|\/byFunction)\/(\d{7})\/(basic|project)$/.exec(key)
  if (spent !== null) return spentBy(spent[1] ?? '', spent[2] ?? '').filter((twin) => twin !== key)
  const balance = /^(?:balances|fiscalAppropriation\/generalPublicBudget)\/(openingBalance|closingBalance)$/.exec(key)
  if (balance !== null) return ['balances', `${BUDGETS}/generalPublicBudget`].map((group) => `${group}/${balance[1] ?? ''}`).filter((twin) => twin !== key)
  const reception = ['threePublicExpenses/final/reception', 'threePublicExpenses/domesticReception', 'basicExpenditureByEconomic/30217']
  if (reception.includes(key)) return reception.filter((twin) => twin !== key)
  return []
}

/** Whether a change makes a figure agree with another page (+1), part from it (−1), or neither. */
export const twinGain = (report: Report, key: FactKey, from: Amount | null, to: Amount): number => {
  let gain = 0
  for (const twin of twinsOf(key)) {
    const value = figureOfFact(report.facts, twin)
    if (value === null || isZero(value)) continue
    if (isSame(value, to)) gain += 1
    else if (from !== null && isSame(value, from)) gain -= 1
  }
  return Math.sign(gain)
}
