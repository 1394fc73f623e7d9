import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const told = (text: string, more: Record<string, string> = {}) => stated({ 'performance/projects/p1/analysis/implementationAndBudget': text, ...more })
const only = (...of: Parameters<typeof told>) => verdict(told(...of)).filter((each) => each.startsWith('E21'))

test('an amount of another column', () => {
  expect(only('年初预算数为280万元，全年支出300万元。')).toEqual(['E21 warning'])
  expect(only('年初预算数为300万元，期末支出300,000元。')).toEqual(['E21 warning'])
  expect(findingOf(told('期末支出300,000元。'), 'E21').message).toContain('疑似小数点或单位有误')
})
test('元, 万元 and thousands separators are one money', () => expect(only('年初项目预算3,000,000元，年末支付完成300万元，预算执行率100%。')).toEqual([]))
test('as far as three decimals of 万元 tell', () => {
  expect(only('期末支出3000004.71元。')).toEqual([])
  expect(only('期末支出3000006元。')).toEqual(['E21 warning'])
})
test('a rate that the amounts do not give', () => expect(only('预算执行率99%。')).toEqual(['E21 warning']))
test('other money is no column', () => expect(only('每处护栏2万元，带动社会投资120万元。')).toEqual([]))
