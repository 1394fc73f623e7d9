import { describe, expect, it } from 'vitest'
import { classificationOf } from '@/lib/classification/classification'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { amount, compare, isZero, minus, sumOf, toText, total, zero, type Amount, type Figure } from '@/lib/money/amount'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import { departments, disclosures, people, units, type DemoDisclosure } from './county'

const factsOf = ({ unitCode, fiscalYear, facts }: DemoDisclosure): Facts => {
  const read = readFactsFile(facts)
  if (!read.ok) throw new Error(`${unitCode} ${fiscalYear}: ${read.error.path} ${read.error.message}`)
  return read.value
}
const named = disclosures.map((disclosure) => ({ name: `${disclosure.head.name} ${disclosure.fiscalYear}`, disclosure, facts: factsOf(disclosure) }))
/** Drafts are unfinished on purpose; the government office is a real case and finished in all but its warnings. */
const finished = named.filter(({ disclosure }) => disclosure.state !== 'draft' || disclosure.unitCode === '034001')
const one = (unitCode: string, fiscalYear: number): Facts => {
  const found = named.find(({ disclosure }) => disclosure.unitCode === unitCode && disclosure.fiscalYear === fiscalYear)
  if (found === undefined) throw new Error(`no ${unitCode} ${fiscalYear}`)
  return found.facts
}

type Spent = Readonly<Record<string, { readonly basic: Amount | null; readonly project: Amount | null }>>
const columnTotal = <T extends object>(rows: Readonly<Record<string, T>>, column: keyof T): Amount => total(Object.values(rows).map((row) => row[column] as Amount | null))
const basicOf = (spent: Spent): Amount => columnTotal(spent, 'basic')
const spentOf = (spent: Spent): Amount => total([basicOf(spent), columnTotal(spent, 'project')])
const all = (row: object): Amount => total(Object.values(row) as (Amount | null)[])
const expectSame = (left: Amount, right: Amount): void => expect(toText(left)).toBe(toText(right))
const expectNotMore = (part: Amount | null, whole: Amount | null, what: string): void => expect(compare(part ?? zero, whole ?? zero) <= 0, what).toBe(true)

describe('the county', () => {
  it('has twelve units of three kinds, each with a disclosure of 2024 but the library, which has yet to open it', () => {
    expect(units).toHaveLength(12)
    expect(departments).toHaveLength(10)
    expect(disclosures.filter(({ fiscalYear }) => fiscalYear === 2024).map(({ unitCode }) => unitCode).sort()).toEqual(units.map(({ code }) => code).filter((code) => code !== '142005'))
    expect(new Set(units.map(({ kind }) => kind))).toEqual(new Set(['administrative', 'civilServiceManaged', 'institution']))
  })
  it('has a preparer for every unit, and shows every state a person can meet', () => {
    expect([...people.flatMap(({ role, unitCode }) => (role === 'preparer' ? [unitCode] : []))].sort()).toEqual(units.map(({ code }) => code))
    expect(new Set(disclosures.map(({ state }) => state))).toEqual(new Set(['draft', 'unitReview', 'submitted', 'returned', 'approved', 'published']))
  })
  it.each(named)('$name uses codes of its year', ({ facts }) => {
    const { functional, economic } = classificationOf(facts.fiscalYear)
    for (const code of [...Object.keys(facts.incomeByFunction), ...Object.keys(facts.expenditureByFunction), ...facts.performance.projects.map(({ functionCode }) => functionCode)]) expect(functional.has(code), code).toBe(true)
    for (const code of Object.keys(facts.basicExpenditureByEconomic)) expect(economic.get(code)?.fillable, code).toBe(true)
  })
})

describe.each(finished)('$name', ({ facts }) => {
  const { generalPublicBudget: gpb, governmentFunds, stateCapitalOperations: sco } = facts.fiscalAppropriation
  const funds = governmentFunds.byFunction

  it('balances: income and balances pay for expenditure and balances', () => {
    expectSame(
      total([...Object.values(facts.incomeByFunction).map(all), facts.balances.nonAppropriationSurplusUsed, facts.balances.openingBalance]),
      total([...Object.values(facts.expenditureByFunction).map(all), facts.balances.surplusDistribution, facts.balances.closingBalance]),
    )
  })
  it('receives what the three budgets give it', () => {
    expectSame(columnTotal(facts.incomeByFunction, 'fiscalAppropriation'), total([gpb.income, columnTotal(funds, 'income'), sco.income]))
  })
  it('balances each budget by itself, and each government fund by itself', () => {
    for (const budget of [gpb, sco]) expectSame(total([budget.income, budget.openingBalance]), total([spentOf(budget.expenditureByFunction), budget.closingBalance]))
    for (const fund of Object.values(funds)) expectSame(total([fund.openingBalance, fund.income]), total([fund.basic, fund.project, fund.closingBalance]))
  })
  it('carries over no more of the appropriations than of all money', () => {
    expectNotMore(total([gpb.openingBalance, columnTotal(funds, 'openingBalance'), sco.openingBalance]), facts.balances.openingBalance, 'opening')
    expectNotMore(total([gpb.closingBalance, columnTotal(funds, 'closingBalance'), sco.closingBalance]), facts.balances.closingBalance, 'closing')
  })
  it('spends under every code at least what the appropriations spend there', () => {
    for (const column of ['basic', 'project'] as const) {
      for (const [code, row] of Object.entries(facts.expenditureByFunction)) {
        expectNotMore(total([gpb.expenditureByFunction[code]?.[column], funds[code]?.[column], sco.expenditureByFunction[code]?.[column]]), row[column], `${code} ${column}`)
      }
    }
  })
  it('classifies basic expenditure alike by function and by economic use', () => {
    expectSame(basicOf(gpb.expenditureByFunction), total(Object.values(facts.basicExpenditureByEconomic)))
  })
  it('pays insurances and the housing fund under codes of their own', () => {
    const pairs = [['2080505', '30108'], ['2080506', '30109'], ['2210201', '30113']] as const
    for (const [functional, economic] of pairs) expectSame(gpb.expenditureByFunction[functional]?.basic ?? zero, facts.basicExpenditureByEconomic[economic] ?? zero)
  })
  it('states reception as the sum of its parts, and no counts without money', () => {
    const { final, counts, domesticReception, overseasReception } = facts.threePublicExpenses
    expectSame(final.reception ?? zero, total([domesticReception, overseasReception]))
    expect(isZero(final.overseasTravel)).toBe(counts.overseasGroups === 0)
    expect(isZero(final.vehiclePurchase)).toBe(counts.vehiclesPurchased === 0)
    expect(isZero(final.reception)).toBe(counts.domesticReceptionBatches === 0 && counts.domesticReceptionPersonVisits === 0)
    if (!isZero(final.vehicleOperation)) expect(counts.vehiclesHeld).toBeGreaterThan(0)
  })
  it('bears agency operating expenses of its kind alone: the public-use part of basic expenditure', () => {
    const { agencyOperatingExpenses: operating, basicExpenditureByEconomic: economic, budgetUnit } = facts
    const publicUse = total(Object.entries(economic).filter(([code]) => !/^30[13]/.test(code)).map(([, value]) => value))
    const stated = total([operating.administrative, operating.civilServiceManaged])
    if (budgetUnit.kind === 'institution') expectSame(stated, zero)
    else if (budgetUnit.scope === 'unit') expectSame(stated, publicUse)
    else expectNotMore(stated, publicUse, 'department')
    expect(operating[budgetUnit.kind === 'civilServiceManaged' ? 'administrative' : 'civilServiceManaged']).toBeNull()
  })
  it('buys no more from small enterprises than it buys', () => {
    const { goods, works, services, toSmallAndMedium, toSmallAndMicro } = facts.governmentProcurement
    expectNotMore(toSmallAndMedium, total([goods, works, services]), 'medium')
    expectNotMore(toSmallAndMicro, toSmallAndMedium, 'micro')
  })
  it('had a balanced year before, of which the appropriations were a part', () => {
    const { priorYear } = facts
    expectSame(priorYear.incomeGrandTotal ?? zero, priorYear.expenditureGrandTotal ?? zero)
    expectSame(priorYear.fiscalIncomeGrandTotal ?? zero, priorYear.fiscalExpenditureGrandTotal ?? zero)
    expectNotMore(priorYear.fiscalIncomeGrandTotal, priorYear.incomeGrandTotal, 'prior')
  })
  it('says why, and for what, of every 类 it spent or once spent', () => {
    const { reasons, priorYear } = facts
    const categories = new Set([...Object.keys(gpb.expenditureByFunction).map((code) => code.slice(0, 3)), ...Object.keys(priorYear.generalPublicBudgetByCategory)])
    for (const category of categories) {
      expect(reasons.generalPublicBudgetByCategory[category]?.change, category).toMatch(/.{6,}/)
      expect(reasons.generalPublicBudgetByCategory[category]?.usedFor, category).toMatch(/.{4,}/)
    }
    for (const reason of [reasons.grandTotalChange, reasons.fiscalGrandTotalChange, reasons.generalPublicBudgetChange, reasons.threePublicChange]) expect(reason).not.toBe('')
  })
  it('declares the project expenditure of the budgets as evaluated', () => {
    expectSame(facts.performance.declaredFunds ?? zero, total([columnTotal(gpb.expenditureByFunction, 'project'), columnTotal(funds, 'project'), columnTotal(sco.expenditureByFunction, 'project')]))
  })
  it('evaluates within the form: 90 points of indicators, 10 of execution, no score above its points, no spending above its budget', () => {
    const spent = new Map<string, Amount>()
    for (const project of facts.performance.projects) {
      const [budget, executed] = (['annualBudget', 'executed'] as const).map((column) => total(project.funds.map((fund) => fund[column])))
      expectNotMore(executed ?? zero, budget ?? zero, project.name)
      spent.set(project.functionCode, total([spent.get(project.functionCode), executed]))
      expect(sumOf<Figure>([project.executionWeight, ...project.indicators.map(({ weight }) => weight)])?.toFixed(), project.name).toBe('100')
      for (const { level3, weight, score, deviation } of project.indicators) {
        const lost = minus(weight ?? zero, score ?? zero)
        expect(lost.isNegative(), level3).toBe(false)
        if (!lost.isZero()) expect(deviation, level3).not.toBe('')
      }
    }
    for (const [code, executed] of spent) expectNotMore(executed, facts.expenditureByFunction[code]?.project ?? null, code)
  })
})

const judged = named.map((each) => {
  const report = buildReport(theTemplate(each.disclosure.templateId), each.facts)
  return { ...each, findings: judge({ report, narrative: tell(report), basis: 'facts' }) }
})

describe('findings', () => {
  it.each(judged.filter(({ disclosure }) => disclosure.state !== 'draft'))('$name has no error, and an answer to every warning', ({ disclosure, findings }) => {
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
    const answered = new Set(disclosure.explanations.map(({ rule }) => rule))
    expect(findings.filter(({ severity, rule }) => severity === 'warning' && !answered.has(rule)).map(({ message }) => message)).toEqual([])
  })
  it('the government office, a real case, has warnings and no error', () => {
    const { findings } = judged.find(({ disclosure }) => disclosure.unitCode === '034001') ?? { findings: [] }
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(findings.filter(({ severity }) => severity === 'warning').length).toBeGreaterThan(15)
  })
  it('somewhere in the county every kind of warning of the families A, I and E speaks', () => {
    const spoken = new Set(judged.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)))
    const expected = ['A14', 'A15', 'A16', 'I17', 'E01', 'E02', 'E03', 'E05', 'E11', 'E12', 'E13', 'E14', 'E15', 'E17', 'E18', 'E19', 'E21', 'E22', 'E24']
    expect(expected.filter((rule) => !spoken.has(rule))).toEqual([])
  })
})

describe('two years of one unit', () => {
  it.each([['119001'], ['301001'], ['142004']])('%s: the prior figures are the published finals', (unitCode) => {
    const [last, now] = [one(unitCode, 2023), one(unitCode, 2024).priorYear]
    const { generalPublicBudget: gpb, governmentFunds } = last.fiscalAppropriation
    expectSame(now.generalPublicBudgetExpenditure ?? zero, spentOf(gpb.expenditureByFunction))
    expectSame(now.incomeGrandTotal ?? zero, total([...Object.values(last.incomeByFunction).map(all), last.balances.nonAppropriationSurplusUsed, last.balances.openingBalance]))
    expectSame(now.fiscalIncomeGrandTotal ?? zero, total([gpb.income, gpb.openingBalance, columnTotal(governmentFunds.byFunction, 'income'), columnTotal(governmentFunds.byFunction, 'openingBalance')]))
    expect(now.threePublicExpenses).toEqual(last.threePublicExpenses.final)
  })
  it('301001: what closed last year opens this year', () => {
    const [last, now] = [one('301001', 2023), one('301001', 2024)]
    expectSame(last.balances.closingBalance ?? zero, now.balances.openingBalance ?? zero)
    for (const [code, fund] of Object.entries(last.fiscalAppropriation.governmentFunds.byFunction)) expectSame(fund.closingBalance ?? zero, now.fiscalAppropriation.governmentFunds.byFunction[code]?.openingBalance ?? zero)
  })
})

describe('what is wrong on purpose', () => {
  it('131001: basic expenditure 100.00 元 apart, one reason and one count not filled in, thirty sheets', () => {
    const facts = one('131001', 2024)
    const byFunction = basicOf(facts.fiscalAppropriation.generalPublicBudget.expenditureByFunction)
    expectSame(minus(total(Object.values(facts.basicExpenditureByEconomic)), byFunction), amount('100'))
    expect(facts.reasons.generalPublicBudgetByCategory['211']?.change).toBe('')
    expect(facts.stateAssetsHeld.equipmentOverOneMillion).toBeNull()
    expect(facts.performance.projects).toHaveLength(30)
    expect(facts.performance.projects.flatMap(({ indicators }) => indicators)).toHaveLength(360)
  })
  it('034001: 23 projects declared and 18 sheets, one vehicle held and none among the assets', () => {
    const facts = one('034001', 2024)
    expect([facts.performance.declaredProjectCount, facts.performance.projects.length]).toEqual([23, 18])
    expect(facts.threePublicExpenses.counts.vehiclesHeld).toBe(1)
    expect(Object.values(facts.stateAssetsHeld.vehicles).every((count) => count === 0)).toBe(true)
  })
})
