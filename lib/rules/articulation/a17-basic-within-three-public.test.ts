import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test.each([
  ['30212', '30201', '100'],
  ['31013', '30201', '100'],
  ['30231', '30201', '50000'],
  ['30217', '30201', '11000'],
])('%s of the basic expenditure is more than its final amount', (code, from, amount) => {
  const given = { '30231': 40000, '30217': 10000 }[code] ?? 0
  const subject = stated({ [`basicExpenditureByEconomic/${code}`]: amount, [`basicExpenditureByEconomic/${from}`]: String(80000 - Number(amount) + given) })
  expect(verdict(subject)).toEqual(['A17 error'])
  expect(findingOf(subject, 'A17').cells[0]?.ref).toBe(`T06!${code}:amount`)
})
test('the rest may come from projects', () => expect(verdict(stated({ 'basicExpenditureByEconomic/30231': '30000', 'basicExpenditureByEconomic/30201': '90000' }))).toEqual([]))
