import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test('the same line of two tables', () => {
  expect(verdict(printed({ 'T04!L1:c1': '544.01' }))).toEqual(['A04 error', 'I11 error', 'I16 notice'])
  expect(verdict(printed({ 'T04!L1:c1': '544.00' }))).toEqual([])
})
