import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test('of which', () => expect(verdict(printed({ 'T04!L28:c1': '2.00', 'T04!L29:c1': '1.00' }))).toContain('I10 error'))
test('nothing below a total with money is a difference', () => expect(verdict(printed({ 'T04!L28:c1': '0.01' }))).toContain('I10 error'))
