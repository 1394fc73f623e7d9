import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators/i2'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E15'))

test('more than the weight, less than nothing', () => {
  expect(only({ [`${at}/score`]: '10.01' })).toEqual(['E15 error'])
  expect(only({ [`${at}/score`]: '-1' })).toEqual(['E15 error'])
})
test('points taken off without a word', () => {
  expect(only({ [`${at}/score`]: '9' })).toEqual(['E15 warning'])
  expect(only({ [`${at}/score`]: '9', [`${at}/deviation`]: '无偏差' })).toEqual(['E15 warning'])
  expect(findingOf(stated({ [`${at}/score`]: '9' }), 'E15').facts).toEqual([`${at}/deviation`])
  expect(only({ [`${at}/score`]: '9', [`${at}/deviation`]: '两处焊缝返工' })).toEqual([])
})
test('no score at all', () => expect(findingOf(stated({ [`${at}/score`]: '' }), 'E15').message).toContain('没有填写得分'))
