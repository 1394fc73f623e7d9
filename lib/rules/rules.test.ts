import { describe, expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { buildReport } from '@/lib/report/build'
import { cellAt } from '@/lib/report/report'
import { tell } from '@/lib/narrative/narrative'
import { templates } from '@/lib/template/templates'
import { consistentFacts, printed, reportOf, stated, subjectOf, verdict, type Changes } from '@/testing/judged'
import { judge } from './judge'
import { rules } from './rules'

const all = [...templates.values()]
const ids = rules.map((rule) => rule.id)

test('ids are unique, and every rule says itself', () => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, title, basis } of rules) expect([id, title !== '' && basis !== '']).toEqual([id, true])
})

describe.each(all)('$id', (template) => {
  const emptyReport = buildReport(template, factsWith(template.province === null ? {} : { 'budgetUnit/divisionCode': `${template.province}0127` }, template.id, template.fiscalYear))
  test('names every rule and none that does not exist', () => expect(Object.keys(template.rules).sort()).toEqual([...ids].sort()))
  test('a rule that is softened or off says why', () => {
    for (const [id, use] of Object.entries(template.rules)) if (use.use !== 'as-written') expect([id, use.because.length > 3]).toEqual([id, true])
  })
  test('on empty facts only completeness speaks, and every cell it names is there', () => {
    const findings = judge({ report: emptyReport, narrative: tell(emptyReport), basis: 'facts' })
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['C09', 'C10', 'C14'])
    for (const { cells } of findings) for (const { ref } of cells) expect([ref, cellAt(emptyReport, ref) !== undefined]).toEqual([ref, true])
  })
  test('an empty document, and one without any table, break no rule', () => {
    const narrative = tell(emptyReport)
    expect(() => judge({ report: emptyReport, narrative, basis: 'document' })).not.toThrow()
    expect(() => judge({ report: { ...emptyReport, tables: [], cells: new Map() }, narrative, basis: 'document' })).not.toThrow()
  })
})

describe('a consistent disclosure', () => {
  test('raises nothing as facts, nothing as a booklet', () => {
    expect(verdict(stated({}))).toEqual([])
    expect(verdict(printed({}))).toEqual([])
  })
  test('is judged alike whether its facts were judged before or not', () => {
    const report = reportOf(consistentFacts)
    expect(judge(subjectOf(report))).toEqual(judge(subjectOf(report)))
  })
})

/** One mistake at a time in correct facts: at least the named rules speak. */
const mistakes: readonly (readonly [string, Changes, readonly string[]])[] = [
  ['元 and 万元 mixed', { 'threePublicExpenses/final/vehicleOperation': '400000000' }, ['A18', 'Y11']],
  ['one economic 款 mistyped', { 'basicExpenditureByEconomic/30201': '8000' }, ['A08', 'P01']],
  ['income under another code', { 'incomeByFunction/2010302/fiscalAppropriation': '', 'incomeByFunction/2010303/fiscalAppropriation': '3000000' }, ['A14', 'A15']],
  ['closing balance forgotten', { 'fiscalAppropriation/generalPublicBudget/income': '5450000' }, ['A01', 'I11']],
  ['reason left blank', { 'reasons/threePublicChange': '' }, ['C06']],
  ['three equal reasons', { 'reasons/grandTotalChange': '业务工作需要', 'reasons/fiscalGrandTotalChange': '业务工作需要', 'reasons/generalPublicBudgetChange': '业务工作需要' }, ['C07']],
  ['reception without visitors', { 'threePublicExpenses/counts/domesticReceptionBatches': '0', 'threePublicExpenses/counts/domesticReceptionPersonVisits': '0' }, ['T54']],
  ['batches and visits exchanged', { 'threePublicExpenses/counts/domesticReceptionBatches': '96', 'threePublicExpenses/counts/domesticReceptionPersonVisits': '12' }, ['T57']],
  ['more vehicles kept than held', { 'threePublicExpenses/counts/vehiclesHeld': '3' }, ['T58']],
  ['code of another budget', { 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2120801/project': '5000' }, ['K05']],
  ['closed economic code', { 'basicExpenditureByEconomic/30902': '5000' }, ['K07']],
  ['vehicle in the wrong row', { 'stateAssetsHeld/vehicles/emergency': '0', 'stateAssetsHeld/vehicles/ministerial': '1' }, ['P10']],
  ['weight of an indicator', { 'performance/projects/p1/indicators/i1/weight': '30' }, ['E14']],
  ['a sheet missing', { 'performance/projects': 'p1' }, ['E01', 'E02']],
]
test.each(mistakes)('%s', (_, changes, expected) => {
  const spoken = judge(stated(changes)).map(({ rule }) => rule)
  expect(spoken).toEqual(expect.arrayContaining([...expected]))
})
