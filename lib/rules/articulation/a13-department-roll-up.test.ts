import { describe, expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, subjectOf, verdict, type Changes } from '@/testing/judged'

const unit = (changes: Changes) => reportOf(changed(consistentFacts, changes))
const blank = (changes: Changes) => Object.fromEntries(Object.keys(changes).map((key) => [key, '']))
const own = { 'expenditureByFunction/2010301/basic': '2000000', 'threePublicExpenses/counts/vehiclesHeld': '1' }
/** Two units that hold everything between them: the second only one line and one car. */
const units = (first: Changes = {}, second: Changes = {}) => {
  const rest = unit({ ...blank(own), ...first })
  const small = reportOf(changed({ ...consistentFacts, ...emptied() }, { ...own, ...second }))
  return [rest, small]
}
const emptied = () => {
  const { report } = stated({})
  const empty = changed(report.facts, Object.fromEntries(Object.keys(report.facts.expenditureByFunction).map((code) => [`expenditureByFunction/${code}/basic`, ''])))
  return { incomeByFunction: {}, expenditureByFunction: {}, basicExpenditureByEconomic: {}, fiscalAppropriation: noAppropriation(empty.fiscalAppropriation), ...noFigures() }
}
const noAppropriation = (appropriation: typeof consistentFacts.fiscalAppropriation) => ({
  generalPublicBudget: { ...appropriation.generalPublicBudget, income: null, expenditureByFunction: {} },
  governmentFunds: { byFunction: {} },
  stateCapitalOperations: appropriation.stateCapitalOperations,
})
const noFigures = () => {
  const { facts } = reportOf(consistentFacts)
  const none = <T extends object>(group: T): T => Object.fromEntries(Object.keys(group).map((key) => [key, null])) as T
  return {
    balances: none(facts.balances),
    threePublicExpenses: { ...facts.threePublicExpenses, adjustedBudget: none(facts.threePublicExpenses.adjustedBudget), final: none(facts.threePublicExpenses.final), domesticReception: null, foreignGuestReception: null, overseasReception: null, counts: none(facts.threePublicExpenses.counts) },
    agencyOperatingExpenses: none(facts.agencyOperatingExpenses),
    governmentProcurement: none(facts.governmentProcurement),
    stateAssetsHeld: { vehicles: none(facts.stateAssetsHeld.vehicles), equipmentOverOneMillion: null },
    initialBudget: { generalPublicBudgetByCategory: {} },
    priorYear: { ...none(facts.priorYear), generalPublicBudgetByCategory: {}, threePublicExpenses: none(facts.priorYear.threePublicExpenses) },
    performance: { ...facts.performance, declaredProjectCount: null, declaredFunds: null, projects: [] },
  }
}
const department = (changes: Changes, held: ReturnType<typeof units>) =>
  verdict(subjectOf(reportOf(changed(consistentFacts, { 'budgetUnit/scope': 'department', ...changes })), { units: held })).filter((each) => each.startsWith('A13'))

describe('a department is the sum of its units', () => {
  test('silent where it is', () => expect(department({}, units())).toEqual([]))
  test('a unit that was forgotten shows line by line', () => expect(department({}, units().slice(0, 1))).toEqual(['A13 error', 'A13 error']))
  test('a figure mistyped in the roll-up', () => expect(department({ 'governmentProcurement/goods': '200100' }, units())).toEqual(['A13 error']))
  test('without the units nothing is checked', () => expect(verdict(stated({ 'budgetUnit/scope': 'department', 'governmentProcurement/goods': '200100' }))).not.toContain('A13 error'))
})

describe('money that stays inside', () => {
  const given = { 'expenditureByFunction/2010301/affiliateSubsidy': '30000' }
  const received = { 'incomeByFunction/2010301/superiorSubsidy': '30000' }
  test('offset at both ends', () => expect(department({}, units(given, received))).toEqual([]))
  test('offset at one end only', () => expect(department(received, units(given, received))).toEqual(['A13 error']))
  test('subsidies from outside stay', () => expect(department(received, units({}, received))).toEqual([]))
  test('more in the roll-up than in the units', () => expect(department({ ...received, ...given }, units())).toEqual(['A13 error']))
})
