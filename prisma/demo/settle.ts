import { classificationOf, type Fund } from '@/lib/classification/classification'
import { amount, minus, plus, total, zero, type Amount } from '@/lib/money/amount'
import { at, budgeted, byCategory, ledgerOf, merged, share, sumOfLedger, wan, type Ledger } from './money'
import { economicOf, functionalOf, publicUseOf } from './payroll'
import { OWN } from './project'
import type { Journey, OwnMoney, UnitPlan } from './plan'

export type Budget = Fund
const codes = classificationOf(2024)

/** Which budget bears a code, by the year's list; a code that is not in the list is a slip of this file. */
export const budgetOf = (code: string): Budget => {
  const entry = codes.functional.get(code)
  if (entry === undefined) throw new Error(`科目表中没有 ${code}`)
  return entry.fund
}

/** One budget of the appropriations, settled: each code balances, because its income is what the other four leave. */
export type SettledBudget = { readonly basic: Ledger; readonly project: Ledger; readonly opening: Ledger; readonly closing: Ledger; readonly income: Ledger }

export type Settled = {
  readonly plan: UnitPlan
  readonly economic: Ledger
  readonly agencyOperating: Amount
  readonly budgets: Readonly<Record<Budget, SettledBudget>>
  readonly own: { readonly income: Readonly<Record<OwnIncome, Ledger>>; readonly basic: Ledger; readonly project: Ledger; readonly operating: Ledger; readonly opening: Amount; readonly used: Amount; readonly distributed: Amount; readonly closing: Amount }
  readonly initialBudget: Ledger
  readonly threePublic: Readonly<Record<Journey, { readonly budget: Amount; readonly final: Amount }>>
}

export const OWN_INCOMES = ['superiorSubsidy', 'institutional', 'operating', 'other'] as const
export type OwnIncome = (typeof OWN_INCOMES)[number]

const ECONOMIC_CODE: Readonly<Record<Journey, string>> = { overseasTravel: '30212', vehiclePurchase: '31013', vehicleOperation: '30231', reception: '30217' }

const only = (ledger: Ledger, budget: Budget): Ledger => ledgerOf([...ledger].filter(([code]) => budgetOf(code) === budget))

const settleBudget = (budget: Budget, basic: Ledger, project: Ledger, plan: UnitPlan): SettledBudget => {
  const carried = (side: 'opening' | 'closing'): Ledger =>
    only(ledgerOf((plan.carryOver ?? []).flatMap(({ code, [side]: value }) => (value === undefined ? [] : [[code, wan(value)] as const]))), budget)
  const [own, spent, opening, closing] = [only(basic, budget), only(project, budget), carried('opening'), carried('closing')]
  const codes = [...merged(own, spent, opening, closing).keys()]
  const income = ledgerOf(codes.map((code) => [code, minus(total([at(own, code), at(spent, code), at(closing, code)]), at(opening, code))] as const))
  return { basic: own, project: spent, opening, closing, income }
}

const settleOwn = (plan: UnitPlan): Settled['own'] => {
  const lines = plan.ownMoney ?? []
  const column = (name: keyof Omit<OwnMoney, 'code'>): Ledger => ledgerOf(lines.flatMap((line) => (line[name] === undefined ? [] : [[line.code, amount(line[name])] as const])))
  const borne = ledgerOf(plan.projects.flatMap(({ code, funds }) => funds.filter(({ source }) => source === OWN).map(({ executed }) => [code, executed] as const)))
  const income = { superiorSubsidy: column('superiorSubsidy'), institutional: column('institutional'), operating: column('operating'), other: column('other') }
  const [basic, project, operating] = [column('spentBasic'), merged(column('spentProject'), borne), column('spentOperating')]
  const { opening, used, distributed } = plan.ownBalances ?? {}
  const [openingAmount, usedAmount, distributedAmount] = [amount(opening ?? '0'), amount(used ?? '0'), amount(distributed ?? '0')]
  const sources = total([openingAmount, usedAmount, ...OWN_INCOMES.map((name) => sumOfLedger(income[name]))])
  const uses = total([distributedAmount, ...[basic, project, operating].map(sumOfLedger)])
  return { income, basic, project, operating, opening: openingAmount, used: usedAmount, distributed: distributedAmount, closing: minus(sources, uses) }
}

const settleInitialBudget = (plan: UnitPlan, basic: Ledger): Ledger => {
  const ofBasic = [...byCategory(basic)].map(([category, value]) => [category, budgeted(share(value, plan.basicBudgetRates?.[category] ?? plan.basicBudgetRate))] as const)
  const ofProjects = plan.projects.flatMap(({ code, funds }) =>
    budgetOf(code) !== 'generalPublicBudget' ? [] : funds.filter(({ source }) => source !== OWN).map(({ initial }) => [code.slice(0, 3), initial] as const))
  const ofOthers = (plan.unevaluated ?? []).filter(({ code }) => budgetOf(code) === 'generalPublicBudget').map(({ code, spent, initial }) => [code.slice(0, 3), wan(initial ?? spent)] as const)
  const unspent = Object.entries(plan.unspentBudget ?? {}).map(([category, value]) => [category, wan(value)] as const)
  return ledgerOf([...ofBasic, ...ofProjects, ...ofOthers, ...unspent])
}

/** Everything that follows from a plan; no figure of a disclosure is written twice. */
export const settle = (plan: UnitPlan): Settled => {
  const economic = merged(...plan.bodies.map(economicOf))
  const basic = merged(...plan.bodies.map(functionalOf))
  const appropriated = plan.projects.flatMap(({ code, funds }) => funds.filter(({ source }) => source !== OWN).map(({ executed }) => [code, executed] as const))
  const project = ledgerOf([...appropriated, ...(plan.unevaluated ?? []).map(({ code, spent }) => [code, wan(spent)] as const)])
  const expense = (item: Journey) => ({
    budget: wan(plan.threePublic[item]?.budget ?? '0'),
    final: plus(at(economic, ECONOMIC_CODE[item]), wan(plan.threePublic[item]?.inProjects ?? '0')),
  })
  return {
    plan,
    economic,
    agencyOperating: plan.unit.kind === 'institution' ? zero : total((plan.agencyBodies ?? plan.bodies).map((body) => sumOfLedger(publicUseOf(body)))),
    budgets: {
      generalPublicBudget: settleBudget('generalPublicBudget', basic, project, plan),
      governmentFunds: settleBudget('governmentFunds', basic, project, plan),
      stateCapitalOperations: settleBudget('stateCapitalOperations', basic, project, plan),
    },
    own: settleOwn(plan),
    initialBudget: settleInitialBudget(plan, basic),
    threePublic: { overseasTravel: expense('overseasTravel'), vehiclePurchase: expense('vehiclePurchase'), vehicleOperation: expense('vehicleOperation'), reception: expense('reception') },
  }
}

export const fiscalTotal = (settled: Settled, side: 'income' | 'opening' | 'closing' | 'basic' | 'project'): Amount =>
  total(Object.values(settled.budgets).map((budget) => sumOfLedger(budget[side])))
export const ownIncomeTotal = (settled: Settled): Amount => total(OWN_INCOMES.map((name) => sumOfLedger(settled.own.income[name])))

/** 收入总计, which is 支出总计 too. */
export const grandTotal = (settled: Settled): Amount =>
  total([fiscalTotal(settled, 'income'), fiscalTotal(settled, 'opening'), ownIncomeTotal(settled), settled.own.used, settled.own.opening])
export const fiscalGrandTotal = (settled: Settled): Amount => plus(fiscalTotal(settled, 'income'), fiscalTotal(settled, 'opening'))
