import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C13'))
const subsidy = { 'incomeByFunction/2010301/superiorSubsidy': '100' }

test('a kind the form does not explain', () => {
  expect(only(subsidy)).toEqual(['C13 notice'])
  expect(findingOf(stated(subsidy), 'C13').message).toContain('有发生额的“上级补助收入”没有名词解释')
  expect(findingOf(stated(subsidy), 'C13').facts).toEqual(['glossaryAddition'])
})
test('explained by the unit', () => expect(only({ ...subsidy, glossaryAddition: '十三、上级补助收入：指从主管部门取得的非财政补助收入。' })).toEqual([]))
test('another term that only contains it explains nothing', () => expect(only({ 'expenditureByFunction/2010301/affiliateSubsidy': '100', glossaryAddition: '对附属单位补助：见上。' })).toEqual(['C13 notice']))
