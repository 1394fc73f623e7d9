import { nameOfEconomic } from '@/lib/classification/classification'
import { compare, isPositive, isZero, negated, plus, toText, total, type Amount } from '@/lib/money/amount'
import type { FactsFile, UnitHead } from './contract'
import { at, byCategory, ledgerOf, merged, sumOfLedger, wan, type Ledger } from './money'
import { isPersonnel } from './payroll'
import { sheetOf } from './project'
import type { Journey, PriorPlan } from './plan'
import { fiscalGrandTotal, fiscalTotal, grandTotal, OWN_INCOMES, type Settled, type SettledBudget } from './settle'

const NOTHING = '本年度无此项支出'

const codesOf = (...ledgers: readonly Ledger[]): readonly string[] => [...merged(...ledgers).keys()].sort()
/** Only what is not zero is stated under a code, as an accountant fills a row. */
const row = <K extends string>(values: Readonly<Record<K, Amount>>): { readonly [P in K]?: string } => {
  const stated: { [P in K]?: string } = {}
  for (const name of Object.keys(values) as K[]) if (!isZero(values[name])) stated[name] = toText(values[name])
  return stated
}
const textsOf = (ledger: Ledger): Readonly<Record<string, string>> => Object.fromEntries([...ledger].filter(([, value]) => !isZero(value)).map(([code, value]) => [code, toText(value)]))
const byJourney = <T>(of: (item: Journey) => T): Record<Journey, T> =>
  ({ overseasTravel: of('overseasTravel'), vehiclePurchase: of('vehiclePurchase'), vehicleOperation: of('vehicleOperation'), reception: of('reception') })

const budgetFile = (budget: SettledBudget) => ({
  income: toText(sumOfLedger(budget.income)),
  openingBalance: toText(sumOfLedger(budget.opening)),
  closingBalance: toText(sumOfLedger(budget.closing)),
  expenditureByFunction: Object.fromEntries(codesOf(budget.basic, budget.project).map((code) => [code, row({ basic: at(budget.basic, code), project: at(budget.project, code) })])),
})

const incomeFile = ({ budgets, own, plan: { moved } }: Settled) => {
  const shift = moved === undefined ? [] : [[moved.from, wan(moved.amount)] as const, [moved.to, negated(wan(moved.amount))] as const]
  const fiscal = merged(...Object.values(budgets).map(({ income }) => income), ledgerOf(shift))
  return Object.fromEntries(
    codesOf(fiscal, ...OWN_INCOMES.map((name) => own.income[name]))
      .map((code) => [code, row({
        fiscalAppropriation: at(fiscal, code), superiorSubsidy: at(own.income.superiorSubsidy, code), institutional: at(own.income.institutional, code),
        operating: at(own.income.operating, code), other: at(own.income.other, code),
      })] as const)
      .filter(([, stated]) => Object.keys(stated).length > 0))
}

const expenditureFile = ({ budgets, own }: Settled) => {
  const basic = merged(own.basic, ...Object.values(budgets).map((budget) => budget.basic))
  const project = merged(own.project, ...Object.values(budgets).map((budget) => budget.project))
  return Object.fromEntries(codesOf(basic, project, own.operating).map((code) => [code, row({ basic: at(basic, code), project: at(project, code), operating: at(own.operating, code) })]))
}

const fundsFile = ({ budgets: { governmentFunds: fund } }: Settled) =>
  Object.fromEntries(codesOf(fund.basic, fund.project, fund.opening, fund.closing).map((code) => [code, row({
    openingBalance: at(fund.opening, code), income: at(fund.income, code), basic: at(fund.basic, code), project: at(fund.project, code), closingBalance: at(fund.closing, code),
  })]))

type PriorYear = NonNullable<FactsFile['priorYear']>

/** Last year's figures as this year's disclosure of them says. */
export const priorOf = (last: Settled): PriorYear => {
  const spent = merged(last.budgets.generalPublicBudget.basic, last.budgets.generalPublicBudget.project)
  return {
    incomeGrandTotal: toText(grandTotal(last)),
    expenditureGrandTotal: toText(grandTotal(last)),
    fiscalIncomeGrandTotal: toText(fiscalGrandTotal(last)),
    fiscalExpenditureGrandTotal: toText(fiscalGrandTotal(last)),
    generalPublicBudgetExpenditure: toText(sumOfLedger(spent)),
    generalPublicBudgetByCategory: textsOf(byCategory(spent)),
    threePublicExpenses: byJourney((item) => toText(last.threePublic[item].final)),
    agencyOperatingExpenses: toText(last.agencyOperating),
  }
}

/** Last year's figures as they were published, where we hold no set of that year. */
export const publishedPrior = (prior: PriorPlan): PriorYear => {
  const spent = Object.entries(prior.generalPublicBudget).map(([category, value]) => [category, wan(value)] as const)
  const budget = total(spent.map(([, value]) => value))
  const fiscal = plus(budget, wan(prior.otherAppropriations ?? '0'))
  const all = plus(fiscal, wan(prior.ownMoney ?? '0'))
  return {
    incomeGrandTotal: toText(all),
    expenditureGrandTotal: toText(all),
    fiscalIncomeGrandTotal: toText(fiscal),
    fiscalExpenditureGrandTotal: toText(fiscal),
    generalPublicBudgetExpenditure: toText(budget),
    generalPublicBudgetByCategory: Object.fromEntries(spent.map(([category, value]) => [category, toText(value)])),
    threePublicExpenses: byJourney((item) => toText(wan(prior.threePublic?.[item] ?? '0'))),
    agencyOperatingExpenses: toText(wan(prior.agencyOperating ?? '0')),
  }
}

const threePublicFile = ({ threePublic, plan }: Settled): NonNullable<FactsFile['threePublicExpenses']> => ({
  adjustedBudget: byJourney((item) => toText(threePublic[item].budget)),
  final: byJourney((item) => toText(threePublic[item].final)),
  // Nobody in the county received guests from abroad: all reception is domestic.
  domesticReception: toText(threePublic.reception.final),
  foreignGuestReception: '0.00',
  overseasReception: '0.00',
  counts: {
    overseasGroups: 0, overseasPersonVisits: 0, vehiclesPurchased: 0, vehiclesHeld: 0, domesticReceptionBatches: 0, domesticReceptionPersonVisits: 0,
    foreignGuestReceptionBatches: 0, foreignGuestReceptionPersonVisits: 0, overseasReceptionBatches: 0, overseasReceptionPersonVisits: 0,
    ...plan.counts,
  },
})

/** The largest items of a group by name, so that 主要包括 is true. */
const mainItems = (economic: Ledger, belongs: (code: string) => boolean): string => {
  const items = [...economic].filter(([code, value]) => belongs(code) && isPositive(value)).sort(([, left], [, right]) => compare(right, left))
  const named = items.slice(0, 6).map(([code]) => nameOfEconomic(code, 2024) ?? code).join('、')
  return items.length > 6 ? `${named}等` : named
}

const reasonsFile = ({ plan: { words }, economic }: Settled): NonNullable<FactsFile['reasons']> => ({
  grandTotalChange: words.grandTotal,
  fiscalGrandTotalChange: words.fiscal,
  generalPublicBudgetChange: words.generalPublicBudget,
  generalPublicBudgetByCategory: Object.fromEntries(Object.entries(words.byCategory).map(([category, [usedFor, change]]) => [category, { usedFor, change }])),
  personnelExpensesInclude: mainItems(economic, isPersonnel),
  publicUseExpensesInclude: mainItems(economic, (code) => !isPersonnel(code)),
  threePublicChange: words.threePublic,
  threePublicByItem: byJourney((item) => words.threePublicByItem?.[item] ?? NOTHING),
  threePublicUsedFor: {
    overseasTravel: words.threePublicUsedFor?.overseasTravel ?? NOTHING,
    vehiclePurchase: words.threePublicUsedFor?.vehiclePurchase ?? NOTHING,
    vehicleOperation: words.threePublicUsedFor?.vehicleOperation ?? NOTHING,
    domesticReception: words.threePublicUsedFor?.domesticReception ?? NOTHING,
    overseasReception: NOTHING,
  },
  agencyOperatingExpensesChange: words.agencyOperating ?? '',
})

/** A facts file that names its unit. */
export type Statement = FactsFile & { readonly budgetUnit: UnitHead }

/** The facts file of a settled plan. */
export const statementOf = (settled: Settled, priorYear: PriorYear): Statement => {
  const { plan, own, budgets } = settled
  const { kind } = plan.unit
  return {
    format: 'final-accounts-facts/1',
    template: plan.templateId,
    fiscalYear: plan.fiscalYear,
    amountUnit: '元',
    budgetUnit: plan.unit,
    overview: { duties: plan.duties, organisation: plan.organisation.map(([name, text]) => ({ name, text })) },
    incomeByFunction: incomeFile(settled),
    expenditureByFunction: expenditureFile(settled),
    balances: {
      nonAppropriationSurplusUsed: toText(own.used),
      openingBalance: toText(plus(fiscalTotal(settled, 'opening'), own.opening)),
      surplusDistribution: toText(own.distributed),
      closingBalance: toText(plus(fiscalTotal(settled, 'closing'), own.closing)),
    },
    fiscalAppropriation: {
      generalPublicBudget: budgetFile(budgets.generalPublicBudget),
      governmentFunds: { byFunction: fundsFile(settled) },
      stateCapitalOperations: budgetFile(budgets.stateCapitalOperations),
    },
    basicExpenditureByEconomic: textsOf(settled.economic),
    threePublicExpenses: threePublicFile(settled),
    agencyOperatingExpenses: {
      administrative: kind === 'administrative' ? toText(settled.agencyOperating) : null,
      civilServiceManaged: kind === 'civilServiceManaged' ? toText(settled.agencyOperating) : null,
    },
    governmentProcurement: {
      goods: toText(wan(plan.procurement.goods ?? '0')),
      works: toText(wan(plan.procurement.works ?? '0')),
      services: toText(wan(plan.procurement.services ?? '0')),
      toSmallAndMedium: toText(wan(plan.procurement.toSmallAndMedium ?? '0')),
      toSmallAndMicro: toText(wan(plan.procurement.toSmallAndMicro ?? '0')),
    },
    stateAssetsHeld: {
      vehicles: { ministerial: 0, principalLeaders: 0, confidentialCommunication: 0, emergency: 0, lawEnforcement: 0, specialTechnical: 0, retiredCadres: 0, other: 0, ...plan.vehicles },
      equipmentOverOneMillion: plan.equipmentOverOneMillion ?? 0,
    },
    initialBudget: { generalPublicBudgetByCategory: textsOf(settled.initialBudget) },
    priorYear,
    reasons: reasonsFile(settled),
    performance: {
      declaredProjectCount: plan.projects.length,
      // 其中 of this sentence names the four budgets alone: what a unit pays itself is evaluated too, but not counted here.
      declaredFunds: toText(fiscalTotal(settled, 'project')),
      otherMatters: plan.words.otherMatters,
      projects: plan.projects.map((each) => sheetOf(each, plan.unit)),
    },
    glossaryAddition: '无',
  }
}

