import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const at = 'fiscalAppropriation/governmentFunds/byFunction'

test('per code, not only in total', () => {
  const subject = stated({ [`${at}/2120803/income`]: '400000', [`${at}/2120804/income`]: '100000' })
  expect(verdict(subject).filter((each) => each.startsWith('I'))).toEqual(['I12 error', 'I12 error'])
  expect(findingOf(subject, 'I12').message).toContain('政府性基金 2120803 收支不平衡')
})
test('what is carried on balances', () => {
  expect(verdict(stated({ [`${at}/2120803/openingBalance`]: '100', [`${at}/2120803/closingBalance`]: '100', 'balances/openingBalance': '100', 'balances/closingBalance': '100' }))).toEqual([])
})
