import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test('spending that no appropriation paid', () => {
  expect(verdict(stated({ 'expenditureByFunction/2010302/project': '3100000' })).filter((each) => each.startsWith('A11'))).toEqual(['A11 error'])
})
test('operating expenditure without other money', () => {
  expect(verdict(stated({ 'expenditureByFunction/2010302/operating': '100000' }))).toContain('A11 error')
})
test('with other income it asks nothing', () => {
  expect(verdict(stated({ 'expenditureByFunction/2010302/project': '3100000', 'incomeByFunction/2010302/other': '100000' }))).not.toContain('A11 error')
})
test('nor where other money was carried over', () => {
  expect(verdict(stated({ 'expenditureByFunction/2010302/project': '3100000', 'balances/openingBalance': '100000' }))).not.toContain('A11 error')
})
