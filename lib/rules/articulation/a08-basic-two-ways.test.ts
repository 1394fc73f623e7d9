import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

test('one 款 mistyped', () => {
  const subject = stated({ 'basicExpenditureByEconomic/30101': '909000' })
  expect(verdict(subject)).toEqual(['A08 error'])
  expect(findingOf(subject, 'A08').message).toBe(
    '一般公共预算基本支出两种分类不相等：公开05表 合计 栏2为 2,440,000.00 元，公开06表 人员经费合计 2,149,000.00 元＋公用经费合计 300,000.00 元＝2,449,000.00 元，相差 −9,000.00 元，疑似数字换位。请核对“一般公共预算”页的基本支出与“基本支出经济分类”页，改正录错的一项。',
  )
})
test('a single 分 is a difference', () => expect(verdict(stated({ 'basicExpenditureByEconomic/30101': '900000.01' }))).toEqual(['A08 error']))
test('on paper three roundings may meet', () => {
  expect(verdict(printed({ 'T06!publicUse:amount': '30.01' }))).not.toContain('A08 error')
  expect(verdict(printed({ 'T06!publicUse:amount': '30.02' }))).toContain('A08 error')
})
