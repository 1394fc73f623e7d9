import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('N20'))

test('a fifth of the group is named', () => {
  const subject = stated({ 'reasons/publicUseExpensesInclude': '办公费、差旅费' })
  expect(verdict(subject)).toEqual(['N20 notice'])
  expect(findingOf(subject, 'N20').message).toContain('没有写“其他交通费用” 10.00 万元，它占公用经费的 33.33%')
})
test('words that stand for several', () => expect(only({ 'reasons/personnelExpensesInclude': '单位人员工资及社会保险' })).toEqual([]))
test('a blank is C08’s', () => expect(only({ 'reasons/publicUseExpensesInclude': '' })).toEqual([]))
