import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E11'))
const fund = 'performance/projects/p1/funds/f1'
const more = { [`${fund}/initialBudget`]: '2000000' }

test('an adjustment called no deviation', () => {
  expect(only(more)).toEqual(['E11 warning'])
  const { message, facts } = findingOf(stated(more), 'E11')
  expect(message).toBe('附件1“道路安全设施维护”全年预算数 300 万元，预算编制数 200 万元，增加 100 万元，偏差原因却填“无偏差”。请写明追加预算的原因和批准情况。')
  expect(facts).toEqual([`${fund}/deviation`])
})
test('left blank', () => expect(only({ ...more, [`${fund}/deviation`]: '' })).toEqual(['E11 warning']))
test('explained', () => expect(only({ ...more, [`${fund}/deviation`]: '六月经县政府批准追加' })).toEqual([]))
