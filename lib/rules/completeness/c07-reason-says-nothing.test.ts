import { expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes, more: Parameters<typeof stated>[1] = {}) => verdict(stated(changes, more)).filter((each) => each.startsWith('C07'))
const reason = (text: string) => only({ 'reasons/generalPublicBudgetByCategory/201/change': text })

test.each(['本年度相关项目支出增加', '道路安全设施维护支出增加', '一般公共服务支出增加', '机关日常运转经费增加'])('“%s” only says it again', (text) => expect(reason(text)).toEqual(['C07 notice']))
test('a cause is a cause', () => expect(reason('新增两处隧道护栏')).toEqual([]))
test('one text in three places, once', () => {
  const text = '本年度项目资金支出增加'
  expect(only({ 'reasons/grandTotalChange': text, 'reasons/fiscalGrandTotalChange': text, 'reasons/generalPublicBudgetChange': text })).toEqual(['C07 notice'])
})
test('last year’s text', () => {
  const same = { 'reasons/generalPublicBudgetByCategory/201/change': '护栏更换单价随钢材上涨' }
  const other = Object.fromEntries(['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange', 'threePublicChange', 'agencyOperatingExpensesChange', ...['208', '210', '221'].map((code) => `generalPublicBudgetByCategory/${code}/change`), 'threePublicByItem/vehicleOperation', 'threePublicByItem/reception'].map((slot) => [`reasons/${slot}`, `${slot}去年的原因`]))
  expect(only(same, { lastYear: reportOf(changed(consistentFacts, other)) })).toEqual(['C07 notice'])
})
test('the form’s own words for nothing are no reason to speak', () => expect(only({})).toEqual([]))
