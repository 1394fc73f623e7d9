import { classificationOf, type Classification } from '@/lib/classification/classification'
import type { Template } from '@/lib/template/templates'
import { caseSheets } from './case-sheets'
import { changeReasons, NOTHING_SPENT, unitNames, usedFor } from './case-texts'
import { dice, type Dice } from './dice'
import { sumOfCents, under, yuan, type Statements } from './statements'

type Item = { readonly basic: bigint; readonly project: bigint }
/** What money passed through a unit: drawn first, then stated in every place that asks for it. */
type Accounts = {
  readonly general: ReadonlyMap<string, Item>
  readonly funds: ReadonlyMap<string, bigint>
  /** Money that is no appropriation, spent on the same code's projects. */
  readonly other: ReadonlyMap<string, bigint>
  readonly economic: ReadonlyMap<string, bigint>
  readonly opening: bigint
  readonly closing: bigint
}

const GENERAL = 'fiscalAppropriation/generalPublicBudget'
const OPERATION: Readonly<Record<string, { readonly code: string; readonly medical: string }>> = {
  administrative: { code: '2010301', medical: '2101101' },
  civilServiceManaged: { code: '2010301', medical: '2101101' },
  institution: { code: '2010350', medical: '2101102' },
}

const codesOf = ({ functional }: Classification, fund: 'generalPublicBudget' | 'governmentFunds'): readonly string[] =>
  [...functional.values()].flatMap(({ code, fund: of, name }) => (code.length === 7 && of === fund && !/^2(?:08|10|21|23|27|30|33|34)|00$/.test(code) && !/行政运行|事业运行|一般行政管理事务/.test(name) ? [code] : []))

/** Further 款 of basic expenditure, besides those that contributions and 三公 ask for. */
const economicCodesOf = ({ economic }: Classification, group: '301' | '302'): readonly string[] =>
  [...economic.values()].flatMap(({ code, fillable }) => (code.length === 5 && fillable && code.startsWith(group) && !/^301(?:08|09|10|11|13)$|^302(?:12|17|31)$/.test(code) ? [code] : []))

const several = (drawn: Dice, of: readonly string[], count: number): readonly string[] => [...new Set(Array.from({ length: count }, () => drawn.pick(of)))].sort()

const accountsOf = (drawn: Dice, classification: Classification, kind: string): Accounts => {
  const { code: operation, medical } = OPERATION[kind] ?? { code: '2010301', medical: '2101101' }
  const contributions: readonly (readonly [string, string, bigint])[] = [['2080505', '30108', drawn.cents(3_000_000, 40_000_000)], [medical, '30110', drawn.cents(2_000_000, 30_000_000)], ['2210201', '30113', drawn.cents(3_000_000, 40_000_000)]]
  const personnel = several(drawn, economicCodesOf(classification, '301'), 3 + drawn.below(4)).map((code) => [code, drawn.cents(4_000_000, 90_000_000)] as const)
  const publicUse = [...several(drawn, economicCodesOf(classification, '302'), 3 + drawn.below(6)).map((code) => [code, drawn.cents(100_000, 12_000_000)] as const), ['30217', drawn.cents(100_000, 2_000_000)] as const, ['30231', drawn.cents(500_000, 4_500_000)] as const]
  const running = sumOfCents([...personnel, ...publicUse].map(([, cents]) => cents))
  const more = several(drawn, codesOf(classification, 'generalPublicBudget'), 2 + drawn.below(9))
  const carriedOver = drawn.below(2) === 0
  return {
    general: new Map<string, Item>([
      [operation, { basic: running, project: 0n }],
      ['2010302', { basic: 0n, project: drawn.cents(50_000_000, 900_000_000) }],
      ...contributions.map(([code, , basic]) => [code, { basic, project: 0n }] as const),
      ...more.map((code) => [code, { basic: 0n, project: drawn.cents(3_000_000, 400_000_000) }] as const),
    ]),
    funds: new Map(drawn.below(2) === 0 ? several(drawn, codesOf(classification, 'governmentFunds'), 1 + drawn.below(3)).map((code) => [code, drawn.cents(3_000_000, 300_000_000)] as const) : []),
    other: new Map(drawn.below(3) === 0 ? [['2010302', drawn.cents(1_000_000, 90_000_000)]] : []),
    economic: new Map([...contributions.map(([, code, cents]) => [code, cents] as const), ...personnel, ...publicUse]),
    opening: carriedOver ? drawn.cents(100_000, 20_000_000) : 0n,
    closing: carriedOver ? drawn.cents(100_000, 20_000_000) : 0n,
  }
}

/** Something near an amount, whole hundreds of 元 as last year's booklet in 万元 has them: within eight percent. */
const near = (drawn: Dice, cents: bigint): bigint => ((cents * BigInt(92 + drawn.below(17))) / 100n / 10_000n) * 10_000n

const incomeAndSpending = ({ general, funds, other, opening, closing }: Accounts): Statements => {
  const stated: Record<string, string> = {}
  const put = (key: string, cents: bigint): void => {
    if (cents !== 0n) stated[key] = yuan(cents)
  }
  for (const [code, { basic, project }] of general) {
    const more = other.get(code) ?? 0n
    // What is carried over, and what goes on, passes through the first project.
    const received = basic + project + (code === '2010302' ? closing - opening : 0n)
    put(`incomeByFunction/${code}/fiscalAppropriation`, received)
    put(`incomeByFunction/${code}/other`, more)
    put(`expenditureByFunction/${code}/basic`, basic)
    put(`expenditureByFunction/${code}/project`, project + more)
    put(`${GENERAL}/expenditureByFunction/${code}/basic`, basic)
    put(`${GENERAL}/expenditureByFunction/${code}/project`, project)
  }
  for (const [code, cents] of funds) {
    for (const key of [`incomeByFunction/${code}/fiscalAppropriation`, `expenditureByFunction/${code}/project`, ...['income', 'project'].map((name) => `fiscalAppropriation/governmentFunds/byFunction/${code}/${name}`)]) put(key, cents)
  }
  const spent = sumOfCents([...general.values()].flatMap(({ basic, project }) => [basic, project]))
  const balances = { openingBalance: yuan(opening), closingBalance: yuan(closing) }
  return { ...stated, ...under(GENERAL, { income: yuan(spent + closing - opening), ...balances }), ...under('balances', { nonAppropriationSurplusUsed: '0', surplusDistribution: '0', ...balances }) }
}

const categoriesOf = ({ general }: Accounts): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const [code, { basic, project }] of general) sums.set(code.slice(0, 3), (sums.get(code.slice(0, 3)) ?? 0n) + basic + project)
  return sums
}

const otherYears = (drawn: Dice, accounts: Accounts, publicUse: bigint, isAgency: boolean): Statements => {
  const categories = [...categoriesOf(accounts)]
  const before = categories.map(([code, cents]) => [code, near(drawn, cents)] as const)
  const general = sumOfCents(before.map(([, cents]) => cents))
  const besides = [...accounts.funds.values(), accounts.closing]
  const fiscal = general + sumOfCents(besides.map((cents) => near(drawn, cents)))
  const all = fiscal + sumOfCents([...accounts.other.values()].map((cents) => near(drawn, cents)))
  return {
    ...under('initialBudget/generalPublicBudgetByCategory', Object.fromEntries(categories.map(([code, cents]) => [code, yuan(near(drawn, cents))]))),
    ...under('priorYear/generalPublicBudgetByCategory', Object.fromEntries(before.map(([code, cents]) => [code, yuan(cents)]))),
    ...under('priorYear', { incomeGrandTotal: yuan(all), expenditureGrandTotal: yuan(all), fiscalIncomeGrandTotal: yuan(fiscal), fiscalExpenditureGrandTotal: yuan(fiscal), generalPublicBudgetExpenditure: yuan(general) }),
    ...(isAgency ? { 'priorYear/agencyOperatingExpenses': yuan(near(drawn, publicUse)) } : {}),
  }
}

const threePublic = (drawn: Dice, { economic }: Accounts): Statements => {
  const [cars, meals] = [economic.get('30231') ?? 0n, economic.get('30217') ?? 0n]
  const abroad = drawn.below(4) === 0 ? meals / 5n : 0n
  const reception = meals + abroad
  const vehicles = 1 + drawn.below(3)
  const [guests, visits] = [meals / 20_000n + 1n, abroad / 20_000n + 1n]
  const none = Object.fromEntries(['overseasTravel', 'vehiclePurchase'].map((item) => [item, '0']))
  const some = (cents: bigint): readonly [string, string] => (cents === 0n ? ['0', '0'] : [String(1 + drawn.below(2)), String(visits + 2n)])
  const [abroadBatches, abroadVisits] = some(abroad)
  return {
    ...under('threePublicExpenses', {
      ...under('adjustedBudget', { ...none, vehicleOperation: yuan(cars + drawn.cents(1, 100_000)), reception: yuan(reception + drawn.cents(1, 50_000)) }),
      ...under('final', { ...none, vehicleOperation: yuan(cars), reception: yuan(reception) }),
      domesticReception: yuan(meals), foreignGuestReception: '0', overseasReception: yuan(abroad),
      ...under('counts', {
        overseasGroups: '0', overseasPersonVisits: '0', vehiclesPurchased: '0', vehiclesHeld: String(vehicles),
        domesticReceptionBatches: String(guests / 8n + 1n), domesticReceptionPersonVisits: String(guests + 2n), foreignGuestReceptionBatches: '0', foreignGuestReceptionPersonVisits: '0',
        overseasReceptionBatches: abroadBatches, overseasReceptionPersonVisits: abroadVisits,
      }),
    }),
    ...under('priorYear/threePublicExpenses', { ...none, vehicleOperation: yuan((cars / 10_000n + 3n) * 10_000n), reception: yuan((reception / 10_000n + 2n) * 10_000n) }),
    ...under('stateAssetsHeld/vehicles', { ministerial: '0', principalLeaders: '0', confidentialCommunication: String(vehicles), emergency: '0', lawEnforcement: String(drawn.below(2)), specialTechnical: '0', retiredCadres: '0', other: '0' }),
    'stateAssetsHeld/equipmentOverOneMillion': String(drawn.below(2)),
  }
}

const reasons = (drawn: Dice, accounts: Accounts, { economic: names }: Classification, isAgency: boolean): Statements => {
  const [firstReason, firstUse] = [drawn.below(changeReasons.length), drawn.below(usedFor.length)]
  let told = 0
  const reason = (): string => changeReasons[(firstReason + told++) % changeReasons.length] ?? ''
  const largest = (group: string): string =>
    [...accounts.economic].filter(([code]) => code.startsWith(group)).sort(([, left], [, right]) => (left < right ? 1 : left > right ? -1 : 0)).slice(0, 5).map(([code]) => names.get(code)?.name ?? '').join('、')
  const abroad = accounts.other.size > 0
  return {
    ...under('reasons', { grandTotalChange: reason(), fiscalGrandTotalChange: reason(), generalPublicBudgetChange: reason(), personnelExpensesInclude: largest('301'), publicUseExpensesInclude: largest('302'), threePublicChange: reason() }),
    ...(isAgency ? { 'reasons/agencyOperatingExpensesChange': reason() } : {}),
    ...under('reasons/generalPublicBudgetByCategory', Object.assign({}, ...[...categoriesOf(accounts).keys()].map((code, index) => under(code, { usedFor: usedFor[(firstUse + index) % usedFor.length] ?? '', change: reason() })))),
    ...under('reasons/threePublicByItem', { overseasTravel: NOTHING_SPENT, vehiclePurchase: NOTHING_SPENT, vehicleOperation: '车辆集中调度后里程变化', reception: `来访批次与上年不同${abroad ? '，座谈在机关食堂' : ''}` }),
    ...under('reasons/threePublicUsedFor', { overseasTravel: NOTHING_SPENT, vehiclePurchase: NOTHING_SPENT, vehicleOperation: '车辆燃料、维修和保险', domesticReception: '接待上级检查和兄弟县市来访' }),
  }
}

/** A whole disclosure in which everything agrees to the 分: codes, amounts, sheets and words drawn at random, the same for the same seed. */
export const correctCase = (seed: number, { fiscalYear, fundSources }: Pick<Template, 'fiscalYear' | 'fundSources'>): Statements => {
  const drawn = dice(seed)
  const classification = classificationOf(fiscalYear)
  const kind = drawn.pick(['administrative', 'administrative', 'civilServiceManaged', 'institution'])
  const name = drawn.pick(unitNames)
  const isAgency = kind !== 'institution'
  const accounts = accountsOf(drawn, classification, kind)
  const publicUse = sumOfCents([...accounts.economic].flatMap(([code, cents]) => (code.startsWith('302') ? [cents] : [])))
  const projects = [...accounts.general].flatMap(([code, { project }]) => (project === 0n ? [] : [{ code, cents: project + (accounts.other.get(code) ?? 0n) }])).concat([...accounts.funds].map(([code, cents]) => ({ code, cents })))
  const goods = drawn.cents(100_000, 20_000_000)
  const services = drawn.cents(100_000, 15_000_000)
  const three = threePublic(drawn, accounts)
  return {
    ...under('budgetUnit', { code: '001001', name, departmentCode: '001', departmentName: name, divisionCode: '141127', divisionName: name.slice(0, 3), scope: 'unit', kind }),
    'overview/duties': 'd1', 'overview/duties/d1/text': '维护县域公共设施，开展便民服务。', 'overview/organisation': 'o1', 'overview/organisation/o1/name': '办公室', 'overview/organisation/o1/text': '承担日常运转工作。',
    ...incomeAndSpending(accounts),
    ...under('basicExpenditureByEconomic', Object.fromEntries([...accounts.economic].map(([code, cents]) => [code, yuan(cents)]))),
    ...three,
    ...(isAgency ? { [`agencyOperatingExpenses/${kind}`]: yuan(publicUse) } : {}),
    ...under('governmentProcurement', { goods: yuan(goods), works: '0', services: yuan(services), toSmallAndMedium: yuan(goods), toSmallAndMicro: yuan(goods / 2n) }),
    ...otherYears(drawn, accounts, publicUse, isAgency),
    ...reasons(drawn, accounts, classification, isAgency),
    'reasons/threePublicUsedFor/overseasReception': three['threePublicExpenses/overseasReception'] === '0.00' ? NOTHING_SPENT : '接待境外农业技术交流团组',
    ...caseSheets(drawn, { department: `001-${name}`, unit: `001001-${name}`, source: drawn.pick(fundSources) }, projects),
    glossaryAddition: '无',
  }
}
