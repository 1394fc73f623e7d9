import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test('a kind of income that 公开02 does not have', () => expect(verdict(printed({ 'T01!L5:c1': '3.00' }))).toContain('A02 error'))
test('rounding excuses nothing: it is one figure', () => expect(verdict(printed({ 'T01!L27:c1': '594.01' }))).toContain('A02 error'))
test('another cell of the table says nothing here', () => expect(verdict(printed({ 'T01!L29:c1': '1.00' }))).not.toContain('A02 error'))
