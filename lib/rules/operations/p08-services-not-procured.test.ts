import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('P08'))
const network = { 'performance/projects/p2/name': '排水监测网络运维', 'governmentProcurement/services': '0' }

test('services and none procured', () => {
  expect(only(network)).toEqual(['P08 notice'])
  expect(only({ ...network, 'governmentProcurement/services': '1' })).toEqual([])
  expect(only({ ...network, 'performance/projects/p2/funds/f1/executed': '99999' })).toEqual([])
})
test('works likewise', () => expect(only({ 'performance/projects/p2/name': '排水管道改造工程' })).toEqual(['P08 notice']))
