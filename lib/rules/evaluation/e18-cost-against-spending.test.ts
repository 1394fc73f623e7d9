import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators'
const cost = (actual: string, more: Changes = {}) => verdict(stated({ [`${at}/i4/actual`]: actual, ...more })).filter((each) => each.startsWith('E18'))

test('one amount told twice', () => {
  expect(cost('290万元')).toEqual(['E18 warning'])
  expect(cost('3000000元')).toEqual([])
  expect(findingOf(stated({ [`${at}/i4/actual`]: '30万元' }), 'E18').message).toContain('疑似小数点或单位有误')
})
test('as far as three decimals of 万元 tell', () => {
  expect(cost('3000010元')).toEqual([])
  expect(cost('3000011元')).toEqual(['E18 warning'])
})
test('a price is no total', () => {
  expect(cost('7.5万元/公里')).toEqual([])
  expect(cost('2000元', { [`${at}/i4/level3`]: '每公里维护标准' })).toEqual([])
})
test('several costs may be parts', () => expect(cost('100万元', { [`${at}/i3/level2`]: '成本指标', [`${at}/i3/actual`]: '200万元' })).toEqual([]))
