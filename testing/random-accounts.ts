import { classificationOf } from '@/lib/classification/classification'
import type { FactKey, Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { dice } from '@/lib/rehearsal/dice'
import { consistentStatements } from './consistent-statements'

const TEMPLATE = 'CN-2024-14'
const { functional, economic } = classificationOf(2024)
const codesOf = (fund: 'generalPublicBudget' | 'governmentFunds'): readonly string[] =>
  [...functional.values()].filter((entry) => entry.code.length === 7 && entry.fund === fund && !/^2(27|30|33|08|10|21)|00$/.test(entry.code) && !/行政运行|事业运行|一般行政管理事务/.test(entry.name)).map((entry) => entry.code)
const generalCodes = codesOf('generalPublicBudget')
const fundCodes = codesOf('governmentFunds').filter((code) => !code.startsWith('2120803'))
const economicCodes = [...economic.values()].filter((entry) => entry.code.length === 5 && entry.fillable && /^30[12]/.test(entry.code) && !/^301(08|09|10|11|13)$/.test(entry.code)).map((entry) => entry.code)

const yuan = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** Parts of a whole, each at least one 分. */
const shared = (cents: number, count: number, below: (limit: number) => number): readonly number[] => {
  const cuts = Array.from({ length: count - 1 }, () => 1 + below(cents - 1)).sort((one, other) => one - other)
  return [...cuts, cents].map((cut, index) => cut - (cuts[index - 1] ?? 0))
}

export type Kind = { /** How many more codes of the general public budget. */ readonly codes: number; readonly funds: boolean; readonly carriedOver: boolean; readonly otherMoney: boolean }

/** Statements of a whole disclosure in which everything agrees to the 分, with amounts drawn at random. */
export const randomStatements = (seed: number, kind: Kind): Readonly<Record<FactKey, string>> => {
  const { below, pick } = dice(seed)
  const amount = (): number => 100 + below(9_000_000_00)
  const stated: Record<FactKey, string> = Object.fromEntries(Object.entries(consistentStatements).filter(([key]) => !/^(incomeByFunction|expenditureByFunction|fiscalAppropriation|basicExpenditureByEconomic|initialBudget|performance)/.test(key)))
  const put = (key: FactKey, cents: number): void => { if (cents !== 0) stated[key] = yuan(cents) }
  const [pension, medical, housing] = [amount(), amount(), amount()]
  const items = new Map<string, { basic: number; project: number }>([['2010301', { basic: 50_000_000 + amount(), project: 0 }], ['2010302', { basic: 0, project: amount() }], ['2080505', { basic: pension, project: 0 }], ['2101101', { basic: medical, project: 0 }], ['2210201', { basic: housing, project: 0 }]])
  while (items.size < 5 + kind.codes) items.set(pick(generalCodes), { basic: below(3) === 0 ? amount() : 0, project: amount() })
  const funds = kind.funds ? [...new Set([pick(fundCodes), pick(fundCodes), pick(fundCodes)])] : []
  const fundItems = new Map(funds.map((code) => [code, amount()]))
  const [opening, closing] = kind.carriedOver ? [amount(), amount()] : [0, 0]
  const other = kind.otherMoney ? new Map([['2010301', amount()], ['2010302', amount()]]) : new Map<string, number>()
  const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)
  const general = total([...items.values()].flatMap(({ basic, project }) => [basic, project]))
  // What is carried over or goes on passes through the first project.
  for (const [code, { basic, project }] of items) {
    const more = other.get(code) ?? 0
    put(`fiscalAppropriation/generalPublicBudget/expenditureByFunction/${code}/basic`, basic)
    put(`fiscalAppropriation/generalPublicBudget/expenditureByFunction/${code}/project`, project)
    put(`expenditureByFunction/${code}/basic`, basic)
    put(`expenditureByFunction/${code}/project`, project + more)
    put(`incomeByFunction/${code}/fiscalAppropriation`, basic + project + (code === '2010302' ? closing : 0))
    put(`incomeByFunction/${code}/other`, more)
  }
  if (kind.carriedOver) {
    const paid = (items.get('2010301')?.basic ?? 0) + (items.get('2010302')?.project ?? 0)
    const received = paid + closing - opening
    if (received < 200) return randomStatements(seed + 7919, kind)
    const [first = 0, second = 0] = shared(received, 2, below)
    stated['incomeByFunction/2010301/fiscalAppropriation'] = yuan(first)
    stated['incomeByFunction/2010302/fiscalAppropriation'] = yuan(second)
  }
  for (const [code, project] of fundItems) {
    put(`fiscalAppropriation/governmentFunds/byFunction/${code}/income`, project)
    put(`fiscalAppropriation/governmentFunds/byFunction/${code}/project`, project)
    put(`expenditureByFunction/${code}/project`, project)
    put(`incomeByFunction/${code}/fiscalAppropriation`, project)
  }
  put('fiscalAppropriation/generalPublicBudget/income', general + closing - opening)
  for (const at of ['balances', 'fiscalAppropriation/generalPublicBudget']) {
    stated[`${at}/openingBalance`] = yuan(opening)
    stated[`${at}/closingBalance`] = yuan(closing)
  }
  const basic = total([...items.values()].map((item) => item.basic))
  const free = basic - pension - medical - housing
  const chosen = [...new Set([...Array.from({ length: 9 }, () => pick(economicCodes)), '30201', '30101', '30217', '30231'])]
  const shares = shared(free - 5_000_000, chosen.length, below)
  const economicCents = new Map<string, number>([['30108', pension], ['30110', medical], ['30113', housing], ...chosen.map((code, index) => [code, shares[index] ?? 0] as const)])
  // 三公 of basic expenditure are within what 公开09 states.
  const [meals, cars] = [100_000 + below(800_000), 100_000 + below(3_000_000)]
  economicCents.set('30101', (economicCents.get('30101') ?? 0) + (economicCents.get('30217') ?? 0) + (economicCents.get('30231') ?? 0) + 5_000_000 - meals - cars)
  economicCents.set('30217', meals)
  economicCents.set('30231', cars)
  for (const [code, cents] of economicCents) put(`basicExpenditureByEconomic/${code}`, cents)
  put('agencyOperatingExpenses/administrative', total([...economicCents].flatMap(([code, cents]) => (code.startsWith('302') ? [cents] : []))))
  const overseasReception = 0
  put('threePublicExpenses/final/reception', meals + overseasReception)
  put('threePublicExpenses/domesticReception', meals)
  put('threePublicExpenses/final/vehicleOperation', cars)
  put('threePublicExpenses/adjustedBudget/reception', meals + 1_234)
  put('threePublicExpenses/adjustedBudget/vehicleOperation', cars + 4_321)
  stated['threePublicExpenses/counts/domesticReceptionPersonVisits'] = '800'
  stated['performance/declaredProjectCount'] = '0'
  put('performance/declaredFunds', total([...items.values()].map((item) => item.project)) + total(fundItems.values()) + total(other.values()))
  const categories = new Map<string, number>()
  for (const [code, item] of items) categories.set(code.slice(0, 3), (categories.get(code.slice(0, 3)) ?? 0) + item.basic + item.project)
  for (const [code, cents] of categories) put(`initialBudget/generalPublicBudgetByCategory/${code}`, cents)
  return stated
}

export const randomAccounts = (seed: number, kind: Kind): Facts => factsWith(randomStatements(seed, kind), TEMPLATE)
