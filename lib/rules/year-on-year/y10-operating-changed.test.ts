import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const before = (text: string) => verdict(stated({ 'priorYear/agencyOperatingExpenses': text })).filter((each) => each.startsWith('Y10'))

test('by a tenth, by three tenths', () => {
  expect(before('273000')).toEqual([])
  expect(before('272000')).toEqual(['Y10 notice'])
  expect(before('230000')).toEqual(['Y10 warning'])
  expect(before('')).toEqual([])
})
