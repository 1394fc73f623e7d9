import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const include = (text: string) => stated({ 'reasons/publicUseExpensesInclude': text })

test('named, but nothing was spent', () => {
  expect(verdict(include('办公费、差旅费、其他交通费用、水费'))).toEqual(['N19 warning'])
  expect(findingOf(include('办公费、差旅费、其他交通费用、其他商品服务支出'), 'N19').message).toContain('写有“其他商品和服务支出”，公开06表 30299 没有发生额')
})
test('a longer name is not read as a shorter one', () => expect(verdict(stated({ 'reasons/personnelExpensesInclude': '基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费' }))).toEqual([]))
