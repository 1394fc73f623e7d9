import { expect, test } from 'vitest'
import { printed, stated, verdict } from '@/testing/judged'
import { inTurn, said, verdictOf, withoutTable } from '@/testing/read-booklets'

test('four budgets that do not make the whole', () => {
  expect(verdict(printed({ 'T05!total:c3': '299.98' }))).toContain('E04 error')
  expect(verdict(printed({ 'T05!total:c3': '299.99' }))).not.toContain('E04 error')
})
test('own money may be in it where facts are stated', () => expect(verdict(stated({ 'performance/declaredFunds': '3600000' }))).not.toContain('E04 error'))
test('what the sentence tells of all projects is the tables’ total', () => expect(verdictOf('E04', said('十（四）', '一般公共预算项目支出300.00', '一般公共预算项目支出301.00'))).toEqual(['E04 error']))
test('without a table the sentence still agrees with itself', () => {
  expect(verdictOf('E04', inTurn(withoutTable('T05'), said('十（四）', '一般公共预算项目支出300.00', '一般公共预算项目支出301.00')))).toEqual(['E04 error'])
  expect(verdictOf('E04', withoutTable('T05'))).toEqual([])
})
