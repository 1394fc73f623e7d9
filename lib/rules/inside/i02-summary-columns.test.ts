import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

const only = (text: string) => verdict(printed({ 'T01!L8:c1': text })).filter((each) => each.startsWith('I02'))

test('three lines may miss their sum by four halves of the last place', () => {
  expect(only('0.02')).toEqual([])
  expect(only('0.03')).toEqual(['I02 error'])
})
test('expenditure too', () => expect(verdict(printed({ 'T01!R58:c2': '600.00' }))).toContain('I02 error'))
