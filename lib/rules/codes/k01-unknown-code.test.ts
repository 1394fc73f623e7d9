import { expect, test } from 'vitest'
import { classificationOf, withEntries } from '@/lib/classification/classification'
import { stated, verdict } from '@/testing/judged'

const moved = { 'incomeByFunction/2010377/fiscalAppropriation': '100', 'expenditureByFunction/2010377/basic': '100' }

test('a code that the year does not have speaks once, wherever it is used', () => expect(verdict(stated(moved)).filter((each) => each.startsWith('K'))).toEqual(['K01 warning']))
test('a bureau may add codes', () => {
  const classification = withEntries(classificationOf(2024), [{ code: '2010377', name: '县级增设', fund: 'generalPublicBudget', verified: true }])
  expect(verdict(stated(moved, { classification }))).not.toContain('K01 warning')
})
test('sheets too', () => expect(verdict(stated({ 'performance/projects/p1/functionCode': '2010377' }))).toContain('K01 warning'))
