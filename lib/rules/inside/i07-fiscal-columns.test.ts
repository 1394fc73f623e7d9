import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test.each([
  ['T04!L27:c1', '600.00'],
  ['T04!R59:c3', '554.00'],
  ['T04!R59:c4', '60.00'],
] as const)('%s printed %s', (ref, text) => expect(verdict(printed({ [ref]: text }))).toContain('I07 error'))
