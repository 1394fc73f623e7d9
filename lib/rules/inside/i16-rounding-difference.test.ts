import { expect, test } from 'vitest'
import { judge } from '@/lib/rules/judge'
import { printed, stated, verdict } from '@/testing/judged'

/** 33.34 元 and 33.33 元 more on two lines: 0.003 万元 each prints as nothing, together they print 0.01. */
const tails = { 'basicExpenditureByEconomic/30101': '900030', 'basicExpenditureByEconomic/30102': '600030', 'basicExpenditureByEconomic/30103': '199940' }

test('says that it is rounding, with both printed figures and what is allowed', () => {
  const findings = judge(stated(tails))
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['I16 notice'])
  expect(findings[0]?.message).toBe('公开06表 301 工资福利支出 印 214.00 万元，六项相加为 213.99 万元，差 0.01 万元，在四舍五入允许的 ±0.035 万元以内。属尾差，不必修改。')
  expect(findings[0]?.facts).toEqual([])
})
test('the sum of initial budgets by 类, which only a sentence prints', () => {
  expect(verdict(stated({ 'initialBudget/generalPublicBudgetByCategory/208': '160030', 'initialBudget/generalPublicBudgetByCategory/210': '100030' }))).toEqual(['I16 notice'])
})
test('what rounding does not explain is no tail', () => {
  expect(verdict(printed({ 'T09!row:c7': '5.03' }))).not.toContain('I16 notice')
  expect(verdict(printed({ 'T09!row:c7': '5.01' }))).toContain('I16 notice')
})
test('one part is no sum', () => expect(verdict(printed({ 'T09!row:c9': '4.01' })).filter((each) => each.startsWith('I1'))).toEqual(['I15 error', 'I16 notice']))
