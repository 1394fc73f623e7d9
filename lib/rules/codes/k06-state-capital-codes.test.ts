import { expect, test } from 'vitest'
import { printed, stated, verdict, type Changes } from '@/testing/judged'

const appropriation = 'fiscalAppropriation'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('K06'))

test('223 outside of 公开08', () => {
  expect(only({ [`${appropriation}/generalPublicBudget/expenditureByFunction/2230105/project`]: '100' })).toEqual(['K06 error'])
  expect(only({ [`${appropriation}/governmentFunds/byFunction/2230105/project`]: '100' })).toEqual(['K06 error'])
  expect(only({ [`${appropriation}/stateCapitalOperations/expenditureByFunction/2230105/project`]: '100' })).toEqual([])
})
test('another code in 公开08', () => expect(only({ [`${appropriation}/stateCapitalOperations/expenditureByFunction/2010302/project`]: '100' })).toEqual(['K06 error']))
test('rows of the summary that stay empty', () => {
  expect(verdict(printed({ 'T04!R53:c3': '1.00' }))).toContain('K06 error')
  expect(verdict(printed({ 'T04!R58:c5': '1.00' }))).toContain('K06 error')
  expect(verdict(printed({ 'T04!R58:c4': '1.00' }))).not.toContain('K06 error')
})
