import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('more cars kept than there are', () => {
  const subject = stated({ 'threePublicExpenses/counts/vehiclesHeld': '3' })
  expect(verdict(subject)).toEqual(['T58 warning'])
  expect(findingOf(subject, 'T58').message).toBe('公务用车保有量大于车辆总数：说明九（二）第3项为 3 辆，说明十（三）为 2 辆，相差 1 辆。请核对资产台账；车辆由平台统一管理或租赁的，请写明原因。')
})
test('fewer is usual: not every car is paid by appropriations', () => expect(verdict(stated({}))).toEqual([]))
