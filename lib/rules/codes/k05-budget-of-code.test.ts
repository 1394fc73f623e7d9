import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('a code of the funds in the general budget', () => {
  const subject = stated({ 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2120801/project': '100' })
  expect(verdict(subject)).toContain('K05 error')
  expect(findingOf(subject, 'K05').cells[0]?.ref).toBe('T05!2120801:c1')
})
test('a code of the general budget in the funds', () => expect(verdict(stated({ 'fiscalAppropriation/governmentFunds/byFunction/2010302/income': '100' }))).toContain('K05 error'))
test('a code nobody knows is K01’s', () => expect(verdict(stated({ 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010377/project': '100' }))).not.toContain('K05 error'))
