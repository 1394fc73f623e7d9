import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

const budget = 'threePublicExpenses/adjustedBudget'

test('an item over its budget speaks once, not with its totals', () => {
  const subject = stated({ [`${budget}/vehicleOperation`]: '20000' })
  expect(verdict(subject)).toEqual(['T60 warning'])
  expect(findingOf(subject, 'T60').message).toContain('公务用车运行维护费决算数大于全年预算数')
})
test('no budget at all', () => expect(verdict(stated({ [`${budget}/reception`]: '' }))).toContain('T60 warning'))
test('on paper the total may be over where no item is', () => expect(verdict(printed({ 'T09!row:c1': '4.00' }))).toContain('T60 warning'))
