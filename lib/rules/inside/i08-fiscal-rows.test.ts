import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test('a row of one 类', () => expect(verdict(printed({ 'T04!R33:c2': '499.00' }))).toContain('I08 error'))
test('the row of totals, which the template adds up the other way', () => {
  expect(findingOf(printed({ 'T04!R59:c2': '595.00' }), 'I08').cells.map((cell) => cell.ref)).toEqual(['T04!R59:c2', 'T04!R59:c3', 'T04!R59:c4'])
})
test('the grand total', () => expect(verdict(printed({ 'T04!R64:c2': '595.00' }))).toContain('I08 error'))
