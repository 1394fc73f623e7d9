import { expect, test } from 'vitest'
import { verdict } from '@/testing/judged'
import { withSheet } from '@/testing/sheets'

const only = (...of: Parameters<typeof withSheet>) => verdict(withSheet(...of)).filter((each) => each.startsWith('E16'))

test('a total that is no sum', () => expect(only({ totalScore: '98' })).toEqual(['E16 error']))
test('a grade that the total does not earn', () => expect(only({ grade: '良' })).toEqual(['E16 error']))
test.each([['90', '优', '良'], ['89.99', '良', '优'], ['80', '良', '中'], ['60', '中', '差'], ['59.99', '差', '中']])('%s is %s', (totalScore, grade, other) => {
  expect(only({ totalScore, grade })).toEqual(['E16 error'])
  expect(only({ totalScore, grade: other })).toEqual(['E16 error', 'E16 error'])
})
