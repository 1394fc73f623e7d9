import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test('income side', () => expect(verdict(printed({ 'T04!L32:c1': '595.00' }))).toEqual(['I09 error', 'I09 error']))
test('a grand total of one budget', () => expect(verdict(printed({ 'T04!R64:c3': '545.00' }))).toContain('I09 error'))
test('both sides must be one string', () => expect(verdict(printed({ 'T04!L32:c1': '594.01', 'T04!L27:c1': '594.01' }))).toContain('I09 error'))
