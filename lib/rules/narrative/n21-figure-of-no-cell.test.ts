import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const reason = (text: string) => verdict(stated({ 'reasons/grandTotalChange': text })).filter((each) => each.startsWith('N21'))

test('an amount that is nowhere', () => {
  expect(reason('新增排水管道疏浚任务55万元')).toEqual(['N21 warning'])
  expect(reason('新增排水管道疏浚任务50万元')).toEqual([])
  expect(reason('新增排水管道疏浚任务500,000元')).toEqual([])
})
test('changes and percentages of the sentences', () => {
  expect(reason('比上年多支出24.00万元')).toEqual([])
  expect(reason('规模扩大4.21%')).toEqual([])
  expect(reason('规模扩大4.2%')).toEqual([])
  expect(reason('规模扩大5.21%')).toEqual(['N21 warning'])
})
test('numbers that are no figures', () => expect(reason('新录用3人，疏浚12公里')).toEqual([]))
