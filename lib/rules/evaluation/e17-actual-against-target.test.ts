import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators/i1'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E17'))
const result = (target: string, actual: string, more: Changes = {}) => only({ [`${at}/adjustedTarget`]: target, [`${at}/actual`]: actual, ...more })

test('not reached and full marks', () => {
  expect(result('≥40公里', '39公里')).toEqual(['E17 warning'])
  expect(result('≤2小时', '3小时')).toEqual(['E17 warning'])
  expect(result('=12次', '11次')).toEqual(['E17 warning'])
  expect(result('≥40公里', '39公里', { [`${at}/score`]: '19', [`${at}/deviation`]: '一公里下年完工' })).toEqual([])
})
test('far beyond without a word', () => {
  expect(result('≥40公里', '52公里')).toEqual([])
  expect(result('≥40公里', '52.1公里')).toEqual(['E17 notice'])
  expect(result('≤10天', '6天')).toEqual([])
  expect(result('≥40公里', '60公里', { [`${at}/qualitativeNote`]: '沿线乡镇自筹资金' })).toEqual([])
})
test('元 and 万元 are one money', () => expect(result('≤30万元', '290000元')).toEqual([]))
test('what cannot be compared is not', () => {
  expect(result('≥40公里', '≥39公里')).toEqual([])
  expect(result('≥40公里', '39处')).toEqual([])
  expect(result('11月底前', '12月1日')).toEqual([])
  expect(result('40公里', '39公里')).toEqual([])
})
