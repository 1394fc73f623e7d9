import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E23'))
const price = (actual: string, quantity: string, more: Changes = {}) => only({ [`${at}/i4/actual`]: actual, [`${at}/i1/actual`]: quantity, 'performance/projects/p1/analysis/outputs': '按计划完成。', ...more })

test('price times quantity', () => {
  expect(price('0.3元/份', '10份')).toEqual(['E23 notice'])
  expect(price('7.5万元/公里', '40公里')).toEqual([])
  expect(price('7万元/公里', '38公里')).toEqual(['E23 notice'])
})
test('a price a head goes with the only quantity there is', () => {
  const each = { [`${at}/i4/level3`]: '每名队员补助标准' }
  expect(price('100000元', '30人', each)).toEqual([])
  expect(price('100000元', '20人', each)).toEqual(['E23 notice'])
})
test('a quantity of another unit proves nothing', () => expect(price('0.3元/份', '10次')).toEqual([]))
test('a text that tells another quantity', () => {
  expect(only({ 'performance/projects/p1/analysis/outputs': '数量指标：维护护栏4100公里，自评值20分。' })).toEqual(['E23 notice'])
  expect(only({ 'performance/projects/p1/analysis/outputs': '数量指标：维护护栏41公里，自评值20分。' })).toEqual([])
})
