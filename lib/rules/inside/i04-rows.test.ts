import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test('a wrong digit in a 项', () => {
  const subject = printed({ 'T02!2010302:c1': '300.50' })
  expect(verdict(subject)).toEqual(['A14 warning', 'I04 error', 'I05 error'].sort((left, right) => (left.endsWith('error') ? -1 : 1) - (right.endsWith('error') ? -1 : 1)))
  expect(findingOf(subject, 'I04').cells.map((cell) => cell.ref)).toEqual(['T02!2010302:c1', 'T02!2010302:c2'])
})
test.each(['T03!2010301:c1', 'T05!2010301:c1', 'T07!2120803:c3'] as const)('%s', (ref) => expect(verdict(printed({ [ref]: '1.00' }))).toContain('I04 error'))
test('the row of totals adds up across as well', () => expect(verdict(printed({ 'T03!total:c1': '595.00' }))).toContain('I04 error'))
