import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test('a grand total that is not the sum of its three lines', () => {
  expect(verdict(printed({ 'T01!L31:c1': '600.00', 'T01!R62:c2': '600.00' }))).toEqual(['I03 error', 'I03 error'])
})
test('one line under the total must be the very same figure', () => expect(verdict(printed({ 'T01!R62:c2': '594.01', 'T01!L31:c1': '594.01', 'T01!L29:c1': '' }))).toContain('I03 error'))
