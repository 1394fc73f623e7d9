import type { RuleId } from '@/lib/rules/rule'
import type { Statements } from './statements'

/**
 * What must hold between statements, in exact 分: written once more from the catalogue, without the rules, the report or
 * its derivations, so that a rule that forgets to look is found out.
 */
export type BrokenIdentity = { readonly rule: RuleId; readonly at: string }

type Cents = (key: string) => bigint

const centsOf = (text: string): bigint => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const cents = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  return text.startsWith('-') ? -cents : cents
}

const CODE = /^\d{7}$/
const GENERAL = 'fiscalAppropriation/generalPublicBudget'
const FUNDS = 'fiscalAppropriation/governmentFunds/byFunction'
const CAPITAL = 'fiscalAppropriation/stateCapitalOperations'
const OTHER_INCOME = ['superiorSubsidy', 'institutional', 'operating', 'affiliateRemittance', 'other']
const KINDS = ['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy']

/** Every identity of facts that these statements break. */
export const brokenIdentities = (stated: Statements): readonly BrokenIdentity[] => {
  const cents: Cents = (key) => {
    const text = stated[key]
    return text === undefined || text === '' ? 0n : centsOf(text)
  }
  const keys = Object.keys(stated)
  const sum = (isMeant: RegExp): bigint => keys.reduce((all, key) => (isMeant.test(key) ? all + cents(key) : all), 0n)
  const broken: BrokenIdentity[] = []
  const hold = (rule: RuleId, at: string, left: bigint, right: bigint): void => {
    if (left !== right) broken.push({ rule, at })
  }
  const codes = [...new Set(keys.flatMap((key) => key.split('/').filter((part) => CODE.test(part))))].sort()
  const incomeOf = (code: string): bigint => ['fiscalAppropriation', ...OTHER_INCOME].reduce((all, kind) => all + cents(`incomeByFunction/${code}/${kind}`), 0n)
  const spendingOf = (code: string): bigint => KINDS.reduce((all, kind) => all + cents(`expenditureByFunction/${code}/${kind}`), 0n)
  const fiscalOf = (code: string, kind: string): bigint => cents(`${GENERAL}/expenditureByFunction/${code}/${kind}`) + cents(`${FUNDS}/${code}/${kind}`) + cents(`${CAPITAL}/expenditureByFunction/${code}/${kind}`)
  const balance = (name: string): bigint => cents(`${GENERAL}/${name}`) + sum(new RegExp(`^${FUNDS}/\\d+/${name}$`)) + cents(`${CAPITAL}/${name}`)

  // The form's 收入总计 takes appropriations as the budgets state them; that the codes state the same is A01.
  const received = cents(`${GENERAL}/income`) + sum(/governmentFunds\/byFunction\/\d+\/income$/) + cents(`${CAPITAL}/income`)
  hold('A01', '', sum(/^incomeByFunction\/\d+\/fiscalAppropriation$/), received)
  hold('A08', '', sum(/generalPublicBudget\/expenditureByFunction\/\d+\/basic$/), sum(/^basicExpenditureByEconomic\//))
  const otherKinds = sum(new RegExp(`^incomeByFunction/\\d+/(?:${OTHER_INCOME.join('|')})$`))
  hold('I01', '', received + otherKinds + cents('balances/nonAppropriationSurplusUsed') + cents('balances/openingBalance'), sum(/^expenditureByFunction\//) + cents('balances/surplusDistribution') + cents('balances/closingBalance'))
  for (const budget of [GENERAL, CAPITAL]) hold('I11', budget, cents(`${budget}/income`) + cents(`${budget}/openingBalance`), sum(new RegExp(`^${budget}/expenditureByFunction/`)) + cents(`${budget}/closingBalance`))
  for (const code of codes) hold('I12', code, cents(`${FUNDS}/${code}/openingBalance`) + cents(`${FUNDS}/${code}/income`), cents(`${FUNDS}/${code}/basic`) + cents(`${FUNDS}/${code}/project`) + cents(`${FUNDS}/${code}/closingBalance`))

  const noOtherIncome = OTHER_INCOME.every((kind) => sum(new RegExp(`^incomeByFunction/\\d+/${kind}$`)) === 0n) && cents('balances/nonAppropriationSurplusUsed') === 0n
  if (noOtherIncome && ['openingBalance', 'closingBalance'].every((name) => cents(`balances/${name}`) === balance(name)))
    for (const code of codes) for (const kind of ['basic', 'project']) hold('A11', `${code}/${kind}`, cents(`expenditureByFunction/${code}/${kind}`), fiscalOf(code, kind))
  if (['nonAppropriationSurplusUsed', 'openingBalance', 'surplusDistribution', 'closingBalance'].every((name) => cents(`balances/${name}`) === 0n)) for (const code of codes) hold('A14', code, incomeOf(code), spendingOf(code))
  if (['openingBalance', 'closingBalance'].every((name) => balance(name) === 0n))
    for (const code of codes) hold('A15', code, cents(`incomeByFunction/${code}/fiscalAppropriation`), fiscalOf(code, 'basic') + fiscalOf(code, 'project'))

  hold('T55', '', cents('threePublicExpenses/final/reception'), cents('threePublicExpenses/domesticReception') + cents('threePublicExpenses/overseasReception'))
  if (stated['budgetUnit/kind'] !== 'institution') hold('P01', '', cents('agencyOperatingExpenses/administrative') + cents('agencyOperatingExpenses/civilServiceManaged'), sum(/^basicExpenditureByEconomic\/(?:302|307|310|312|313|399)/))
  // Places read 资金 as spent, as this year's budget or as the first budget: one of them must be it.
  const declared = cents('performance/declaredFunds')
  const readings = ['executed', 'annualBudget', 'initialBudget'].map((column) => sum(new RegExp(`/funds/\\w+/${column}$`)))
  hold('E02', '', declared, readings.find((reading) => reading === declared) ?? readings[0] ?? 0n)
  hold('E03', '', declared, sum(/^expenditureByFunction\/\d+\/project$/))
  for (const [functional, economic] of [['2080505', '30108'], ['2080506', '30109'], ['2210201', '30113']] as const) hold('K11', functional, cents(`${GENERAL}/expenditureByFunction/${functional}/basic`), cents(`basicExpenditureByEconomic/${economic}`))
  return broken
}
