import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const told = (text: string) => stated({ 'performance/projects/p1/analysis/experience': text })
const only = (text: string) => verdict(told(text)).filter((each) => each.startsWith('E24'))

test.each(['强化资金支出管理使用，对绩效目标管理', '完成情况良好，', '精细化管理水平提高、'])('“%s” was cut', (text) => expect(only(text)).toEqual(['E24 warning']))
test('an enumeration without its first member', () => {
  expect(only('财政资金使用情况；二是积极开展绩效评价。')).toEqual(['E24 warning'])
  expect(only('2、质量指标达到预期；3、按时完成。')).toEqual(['E24 warning'])
  expect(only('一是严格执行标准，二是积极开展绩效评价。')).toEqual([])
})
test('nothing and single words are whole', () => {
  for (const text of ['无', '已完成', '验收与付款挂钩。', '验收与付款挂钩；']) expect([text, only(text)]).toEqual([text, []])
})
test('one finding a sheet', () => expect(findingOf(told('完成情况良好，'), 'E24').message).toBe('附件1“道路安全设施维护”“主要经验做法”句末截断。请补全文字。'))
