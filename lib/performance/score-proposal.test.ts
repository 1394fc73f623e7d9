import { describe, expect, test } from 'vitest'
import { figureOf } from '@/lib/money/amount'
import type { Indicator } from '@/lib/facts/facts'
import { indicatorValue } from './indicator-value'
import { isProposalTaken, proposedScore, unitTrouble } from './score-proposal'

const indicator = (target: string, actual: string, more: Partial<Indicator> = {}): Indicator => ({
  id: 'i1', level1: '产出指标', level2: '数量指标', level3: '维护长度', initialTarget: target, adjustedTarget: '', actual, qualitativeNote: '', weight: figureOf('10'), score: null, deviation: '', ...more,
})
const score = (target: string, actual: string) => proposedScore(indicator(target, actual))?.score.toFixed() ?? null

describe('targets as people write them', () => {
  test.each([
    ['≥95%', '≥', '95', '%'], ['＞3个', '>', '3', '个'], ['=3人', '=', '3', '人'], ['≤5万元', '≤', '50000', '元'], ['<150件', '<', '150', '件'],
    ['不低于95%', '≥', '95', '%'], ['不少于 12 公里', '≥', '12', '公里'], ['不超过5万元', '≤', '50000', '元'], ['控制在300万元以内', '≤', '3000000', '元'], ['90%以上', '≥', '90', '%'], ['30起（含）以下', '≤', '30', '起'], ['超过20次', '>', '20', '次'],
  ])('%s', (text, comparator, number, unit) => {
    const read = indicatorValue(text)
    expect([read.comparator, read.number?.toFixed(), read.unit]).toEqual([comparator, number, unit])
  })
  test('words that compare nothing', () => expect([indicatorValue('超过预期').comparator, indicatorValue('持续保障').number, indicatorValue('2024年4月至12月').number]).toEqual([null, null, null]))
})

describe('a score follows from the target', () => {
  test('met: the whole weight', () => expect([score('≥95%', '98%'), score('≤5万元', '4.9万元'), score('=3人', '3人'), score('3人', '3人'), score('不低于95%', '95%')]).toEqual(['10', '10', '10', '10', '10']))
  test('missed: the share', () => expect([score('≥40公里', '36公里'), score('≤30起', '40起'), score('=3人', '2人'), score('=3人', '4人')]).toEqual(['9', '7.5', '6.67', '7.5']))
  test('the adjusted target counts', () => expect(proposedScore(indicator('≥40公里', '36公里', { adjustedTarget: '≥36公里' }))?.score.toFixed()).toBe('10'))
  test('words: only where they say it was done', () => expect([score('持续保障', '持续保障。'), score('2024年', '达成预期指标'), score('按时', '基本完成')]).toEqual(['10', '10', null]))
  test('nothing to go by', () => expect([score('≥40公里', ''), score('≥40公里', '36条'), score('≥40公里', '≥40公里'), score('≥0件', '-1件'), score('12月', '11月')]).toEqual([null, null, null, null, null]))
  test('says how', () => expect(proposedScore(indicator('≥40公里', '36公里'))?.why).toBe('36公里 没有达到 ≥40公里，按 90% 计 9（分值 10）'))
  test('taken', () => {
    const row = indicator('≥40公里', '36公里', { score: figureOf('9.00') })
    const proposal = proposedScore(row)
    expect(proposal !== null && isProposalTaken(row, proposal)).toBe(true)
  })
})

test('units that cannot be compared', () => {
  expect(unitTrouble(indicator('≥40公里', '36条'))).toBe('指标值单位是“公里”，实际完成值单位是“条”，没法比较')
  expect(unitTrouble(indicator('≥95%', '98'))).toBe('指标值单位是“%”，实际完成值没有写单位，没法比较')
  expect([unitTrouble(indicator('≤5万元', '49000元')), unitTrouble(indicator('按时', '3人'))]).toEqual([null, null])
})
