import type { FieldEdit } from '@/components/live/live-store'
import { compare, isPositive, minus, sumOf, zero, type Amount } from '@/lib/money/amount'
import type { Facts, Project } from '@/lib/facts/facts'
import { toText } from '@/lib/money/amount'

/** Figures that follow from what is stated elsewhere, offered for a sheet's blank cells. */
export type FundOffer = { readonly words: string; readonly action: string; readonly edits: readonly FieldEdit[] }

/** 项目支出 of the sheet's code that no other sheet has taken yet. */
export const spendingLeft = (facts: Facts, project: Project): { readonly whole: Amount; readonly others: Amount; readonly left: Amount } | null => {
  const whole = facts.expenditureByFunction[project.functionCode]?.project ?? null
  if (whole === null || !isPositive(whole)) return null
  const others = sumOf(facts.performance.projects.filter(({ id, functionCode }) => id !== project.id && functionCode === project.functionCode).flatMap(({ funds }) => funds.map(({ executed }) => executed))) ?? zero
  return { whole, others, left: minus(whole, others) }
}

/** 备注 2: without an adjustment the year's budget is the initial one. */
const sameBudget = ({ id, funds }: Project): readonly FieldEdit[] =>
  funds.flatMap((fund) => (fund.annualBudget === null && fund.initialBudget !== null ? [{ key: `performance/projects/${id}/funds/${fund.id}/annualBudget`, text: `${toText(fund.initialBudget)}元` }] : []))

/** 执行率 100%: spent what was budgeted. */
const spentAll = ({ id, funds }: Project): readonly FieldEdit[] =>
  funds.flatMap((fund) => (fund.executed === null && fund.annualBudget !== null ? [{ key: `performance/projects/${id}/funds/${fund.id}/executed`, text: `${toText(fund.annualBudget)}元` }] : []))

export const fundOffers = (facts: Facts, project: Project, money: (amount: Amount) => string): readonly FundOffer[] => {
  const offers: FundOffer[] = []
  const budgets = sameBudget(project)
  if (budgets.length > 0) offers.push({ words: '年初预算没有调整的，全年预算数取预算编制数', action: '填入全年预算数', edits: budgets })
  const open = project.funds.filter(({ executed }) => executed === null)
  const [only] = open
  const spending = spendingLeft(facts, project)
  if (only !== undefined && open.length === 1 && spending !== null) {
    const stated = sumOf(project.funds.map(({ executed }) => executed)) ?? zero
    const rest = minus(spending.left, stated)
    const used = isPositive(spending.others) ? `，其他自评表已用 ${money(spending.others)}` : ''
    if (isPositive(rest)) offers.push({ words: `支出表 ${project.functionCode} 项目支出 ${money(spending.whole)}${used}，余 ${money(rest)}`, action: '填入全年执行数', edits: [{ key: `performance/projects/${project.id}/funds/${only.id}/executed`, text: `${toText(rest)}元` }] })
  }
  const all = spentAll(project)
  if (all.length > 0 && (spending === null || compare(spending.left, zero) > 0)) offers.push({ words: '全部支出的，全年执行数等于全年预算数', action: '填入全年执行数', edits: all })
  return offers
}
