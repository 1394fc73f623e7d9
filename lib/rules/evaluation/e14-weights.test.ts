import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E14'))

test('more than a hundred', () => {
  expect(only({ [`${at}/i1/weight`]: '30', [`${at}/i1/score`]: '30' })).toEqual(['E14 error', 'E14 warning'])
})
test('a hundred, divided otherwise than the form asks', () => {
  const moved = { [`${at}/i1/weight`]: '30', [`${at}/i1/score`]: '30', [`${at}/i5/weight`]: '20', [`${at}/i5/score`]: '19' }
  expect(only(moved)).toEqual(['E14 warning'])
  expect(findingOf(stated(moved), 'E14').message).toContain('产出指标 60 分（规定 50 分）、效益指标 20 分（规定 30 分）')
})
test('a kind without a row', () => {
  expect(findingOf(stated({ [`${at}/i3/level2`]: '质量指标' }), 'E14').message).toContain('缺少时效指标')
  expect(only({ [`${at}/i6/level1`]: '效益指标' })).toEqual(['E14 warning', 'E14 warning'])
})
test('a row that names no kind may be the one that seems missing', () => expect(only({ [`${at}/i3/level2`]: '' })).toEqual([]))
test('成本 as a first level of its own', () => expect(only({ [`${at}/i4/level1`]: '成本指标', [`${at}/i4/level2`]: '经济成本指标' })).toEqual([]))
