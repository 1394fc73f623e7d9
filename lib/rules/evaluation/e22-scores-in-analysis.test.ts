import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const told = (field: string, text: string) => stated({ [`performance/projects/p1/analysis/${field}`]: text })
const only = (...of: Parameters<typeof told>) => verdict(told(...of)).filter((each) => each.startsWith('E22'))

test('a score of another sheet', () => {
  expect(only('outputs', '1、数量指标：维护41公里，自评值10分。2、质量指标：合格，自评值10分。')).toEqual(['E22 warning'])
  expect(findingOf(told('outputs', '数量指标：维护41公里，自评值10分。'), 'E22').message).toContain('分析文字写数量指标自评 10 分，得分栏为 20 分')
})
test('two kinds under one score', () => {
  expect(only('outputs', '数量指标：维护41公里。质量指标：合格。自评值30分。')).toEqual([])
  expect(only('outputs', '数量指标：维护41公里。质量指标：合格。自评值25分。')).toEqual(['E22 warning'])
})
test('a kind the table calls otherwise speaks for its section', () => {
  expect(only('benefits', '可持续影响指标：自评29分。')).toEqual([])
  expect(only('benefits', '可持续影响指标：自评30分。')).toEqual(['E22 warning'])
})
test('a text whose head was cut off is not read there', () => expect(only('outputs', '数量指标：合格率100%。自评值10分。3、时效指标：及时，自评值10分。')).toEqual([]))
test('satisfaction needs no name', () => expect(only('satisfaction', '问卷调查，自评9分。')).toEqual(['E22 warning']))
