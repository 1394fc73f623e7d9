import { expect, test } from 'vitest'
import { toText } from '@/lib/money/amount'
import { changed, consistentFacts, reportOf } from '@/testing/judged'
import { readingsOfFunds, sheetSums } from './sheet-sums'

test('the sheets added up, by execution first; another budget in one sheet changes that sum and no other', () => {
  const before = sheetSums(reportOf(consistentFacts).projects)
  const [project] = consistentFacts.performance.projects
  const after = sheetSums(reportOf(changed(consistentFacts, { [`performance/projects/${project?.id ?? ''}/funds/${project?.funds[0]?.id ?? ''}/annualBudget`]: '1' })).projects)
  expect(readingsOfFunds(before)).toEqual([before.executed, before.annualBudget, before.initialBudget])
  expect([toText(after.executed), toText(after.initialBudget)]).toEqual([toText(before.executed), toText(before.initialBudget)])
  expect(toText(after.annualBudget)).not.toBe(toText(before.annualBudget))
})
test('no sheet, nothing', () => expect(readingsOfFunds(sheetSums([])).map(toText)).toEqual(['0.00', '0.00', '0.00']))
