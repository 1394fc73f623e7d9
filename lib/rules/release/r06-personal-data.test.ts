import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const told = (text: string) => stated({ 'performance/projects/p1/analysis/experience': text })
const only = (text: string) => verdict(told(text)).filter((each) => each.startsWith('R06'))

test.each([
  ['身份证11010519491231002X。', '居民身份证号'],
  ['联系电话13800138000。', '手机号码'],
  ['打入账号6222 0212 3456 7890 128。', '银行账号'],
  ['账号：0502131009022100518。', '银行账号'],
  ['报名邮箱zhangsan@qq.com。', '私人邮箱'],
])('%s', (text, kind) => {
  expect(only(text)).toEqual(['R06 error'])
  expect(findingOf(told(text), 'R06').message).toContain(`疑似含有${kind}`)
})
test.each(['合同编号110105194912310021。', '办公电话0358-6722000。', '政务邮箱zwgk@lx.gov.cn。', '项目编码14112720240000123456。', '支出3000000元。'])('%s is none', (text) => expect(only(text)).toEqual([]))
