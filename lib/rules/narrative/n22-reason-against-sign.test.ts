import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('N22'))

test('a reason for the other direction', () => {
  expect(only({ 'reasons/grandTotalChange': '压减一般性项目' })).toEqual(['N22 warning'])
  expect(only({ 'reasons/threePublicChange': '公务活动增加' })).toEqual(['N22 warning'])
  expect(only({ 'reasons/grandTotalChange': '人员减少，但新增项目较多' })).toEqual([])
})
test('no such spending, and yet there is', () => {
  expect(only({ 'reasons/threePublicUsedFor/vehicleOperation': '本年度无此项支出' })).toEqual(['N22 warning'])
  expect(only({ 'reasons/threePublicByItem/reception': '本年度无此项支出' })).toEqual(['N22 warning'])
})
test('a use where nothing was spent', () => {
  expect(only({ 'reasons/threePublicUsedFor/overseasTravel': '参加境外招商活动' })).toEqual(['N22 warning'])
  expect(only({ 'initialBudget/generalPublicBudgetByCategory/213': '10000', 'reasons/generalPublicBudgetByCategory/213/usedFor': '驻村补助' })).toEqual(['N22 warning'])
})
