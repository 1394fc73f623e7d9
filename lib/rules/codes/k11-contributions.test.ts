import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('one payment, two codes', () => {
  const subject = stated({ 'basicExpenditureByEconomic/30108': '159000', 'basicExpenditureByEconomic/30101': '901000' })
  expect(verdict(subject)).toEqual(['K11 warning'])
  expect(findingOf(subject, 'K11').message).toContain('公开05表 2080505 栏2为 160,000.00 元，公开06表 30108 机关事业单位基本养老保险缴费为 159,000.00 元')
})
test('one of them missing', () => expect(verdict(stated({ 'basicExpenditureByEconomic/30109': '1000', 'basicExpenditureByEconomic/30101': '899000' }))).toEqual(['K11 warning']))
