import { expect, test } from 'vitest'
import { printed, stated, verdict } from '@/testing/judged'

test('four budgets that do not make the whole', () => {
  expect(verdict(printed({ 'T05!total:c3': '299.98' }))).toContain('E04 error')
  expect(verdict(printed({ 'T05!total:c3': '299.99' }))).not.toContain('E04 error')
})
test('own money may be in it where facts are stated', () => expect(verdict(stated({ 'performance/declaredFunds': '3600000' }))).not.toContain('E04 error'))
