import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('R04'))
const project = 'performance/projects/p1'
const told = (text: string) => only({ [`${project}/analysis/outputs`]: text })

test.each(['2023年度维护护栏41公里。', '2023年4至12月完工。', '23年支付尾款。', '2026年完工。'])('“%s” is of another year', (text) => expect(told(text)).toEqual(['R04 warning']))
test.each(['2024年维护护栏41公里。', '较2023年多维护一公里。', '按照《县城排水管理办法（2019年）》和晋政〔2021〕8号执行。', '护栏使用12年后更换。', '下一步计划2025年更换路灯。', '保修期20年。'])('“%s” is not', (text) => expect(told(text)).toEqual([]))
test('names of projects', () => expect(only({ [`${project}/name`]: '23年道路安全设施维护' })).toContain('R04 warning'))
test('duties come from statutes', () => expect(only({ 'overview/duties/d1/text': '按2019年机构改革方案维护道路。' })).toEqual([]))
test('says where and what', () => expect(findingOf(stated({ [`${project}/analysis/outputs`]: '2023年度维护护栏。' }), 'R04').message).toBe('附件1 产出情况写有“2023年”，决算年度是 2024 年。请核对是否沿用了旧稿；确属跨年事项的，请写明原因。'))
test('the place follows a sheet that moves', () => {
  const subject = stated({ [`${project}/analysis/outputs`]: '2023年度维护护栏。' })
  expect(findingOf(subject, 'R04').message).toContain('附件1')
  const { report } = subject
  const performance = { ...report.facts.performance, projects: report.facts.performance.projects.toReversed() }
  expect(findingOf({ ...subject, report: { ...report, facts: { ...report.facts, performance } } }, 'R04').message).toContain('附件2')
})
