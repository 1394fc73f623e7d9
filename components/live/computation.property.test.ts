import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { parseFact, withFact, type FactKey, type Facts } from '@/lib/facts/facts'
import { spansText } from '@/lib/narrative/narrative'
import { toText, type Amount } from '@/lib/money/amount'
import { compute, type Computation } from './computation'

/** Few places and few figures, so that edits meet: codes come and go, sums return to what they were, zero and blank alternate. */
const codes = ['2010301', '2010302', '2010401', '2050201', '2080505', '2210201']
const under = (group: string, fields: readonly string[]): readonly FactKey[] => codes.flatMap((code) => fields.map((field) => `${group}/${code}/${field}`))
const amounts: readonly FactKey[] = [
  ...under('incomeByFunction', ['fiscalAppropriation', 'other']),
  ...under('expenditureByFunction', ['basic', 'project', 'operating']),
  ...under('fiscalAppropriation/generalPublicBudget/expenditureByFunction', ['basic', 'project']),
  'fiscalAppropriation/generalPublicBudget/income', 'fiscalAppropriation/governmentFunds/byFunction/2120801/project',
  'basicExpenditureByEconomic/30101', 'basicExpenditureByEconomic/30201', 'threePublicExpenses/final/reception',
  'balances/openingBalance', 'priorYear/incomeGrandTotal', 'initialBudget/generalPublicBudgetByCategory/201', 'priorYear/generalPublicBudgetByCategory/201',
  'performance/declaredFunds', 'performance/projects/p1/funds/f1/annualBudget', 'performance/projects/p1/funds/f1/executed', 'performance/projects/p2/funds/f1/executed',
]
const figures = ['', '0', '100.00', '49.99', '50.00', '123456.78', '-20000.00']
const edit = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...amounts), fc.constantFrom(...figures)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom<FactKey>('reasons/grandTotalChange', 'performance/projects/p2/name'), fc.constantFrom('项目增加', '经费减少')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom<FactKey>('performance/declaredProjectCount'), fc.constantFrom('', '1', '2')) },
)

const first = factsWith({
  'performance/projects': 'p1,p2', 'performance/projects/p1/name': '一期', 'performance/projects/p1/funds': 'f1', 'performance/projects/p1/funds/f1/annualBudget': '100.00',
  'performance/projects/p2/name': '二期', 'performance/projects/p2/funds': 'f1', 'performance/projects/p2/funds/f1/annualBudget': '100.00',
})

const edited = (facts: Facts, [key, text]: readonly [FactKey, string]): Facts => {
  const read = parseFact(key, text)
  return read.ok ? withFact(facts, key, read.value) : facts
}

/** Everything a reader could see of a computation, in its order. */
const shown = ({ report, narrative, findings }: Computation) => ({
  // Figures of counts and amounts alike, to the last digit.
  cells: [...report.cells.values()].map(({ ref, value, measure, from }) => [ref, value === null ? null : toText(value as Amount), measure, from]),
  tables: report.tables.map(({ template, rows, empty }) => [template.id, rows, empty]),
  projects: report.projects,
  narrative: narrative.sections.map(({ number, paragraphs }) => [number, paragraphs.map(({ spans }) => [spansText(spans), spans])]),
  findings: findings.map(({ rule, title, severity, message, advice, cells, left, right, difference, unit, key, facts }) => [rule, title, severity, message, advice, cells, left, right, difference, unit, key, facts]),
})

test('what is taken from the computation before changes nothing: after any edits it is as from nothing', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let facts = first
      let last = compute(facts)
      for (const each of edits) {
        facts = edited(facts, each)
        last = compute(facts, last)
        expect(shown(last)).toEqual(shown(compute(facts)))
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('an edit leaves the cells it does not touch as the very same objects', () => {
  const before = compute(edited(edited(first, ['expenditureByFunction/2010301/basic', '100.00']), ['incomeByFunction/2050201/other', '7.00']))
  const after = compute(edited(before.facts, ['expenditureByFunction/2010301/basic', '200.00']), before)
  const changed = [...after.report.cells.values()].filter((cell) => before.report.cells.get(cell.ref) !== cell).map((cell) => cell.ref)
  expect(changed).toContain('T03!total:c1')
  expect(changed.every((ref) => /^T0[13]!/.test(ref))).toBe(true)
})
