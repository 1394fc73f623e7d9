import { expect, test } from 'vitest'
import { printed, stated, verdict } from '@/testing/judged'

test('one 分 less', () => expect(verdict(stated({ 'performance/declaredFunds': '3499999.99' }))).toContain('E03 warning'))
test('on paper it is one figure', () => expect(verdict(printed({ 'T03!total:c3': '350.01' }))).toContain('E03 warning'))
test('nothing stated, nothing checked', () => expect(verdict(stated({ 'performance/declaredFunds': '' }))).not.toContain('E03 warning'))
