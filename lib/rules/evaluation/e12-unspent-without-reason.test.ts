import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E12'))
const fund = 'performance/projects/p1/funds/f1'

test('a little left over', () => expect(only({ [`${fund}/executed`]: '2999999' })).toEqual(['E12 notice']))
test('much left over', () => {
  expect(only({ [`${fund}/executed`]: '2850000' })).toEqual(['E12 notice'])
  expect(only({ [`${fund}/executed`]: '2849999' })).toEqual(['E12 warning'])
})
test('explained', () => expect(only({ [`${fund}/executed`]: '2000000', [`${fund}/deviation`]: '合同尾款下年支付' })).toEqual([]))
