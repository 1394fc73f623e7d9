import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('the budget is the ceiling', () => {
  const subject = stated({ 'performance/projects/p2/funds/f1/executed': '500000.01', 'performance/declaredFunds': '3500000' })
  expect(verdict(subject)).toContain('E10 error')
  expect(findingOf(subject, 'E10').message).toContain('附件2“城区排水管道疏浚”全年执行数')
})
test('all of it may be spent', () => expect(verdict(stated({}))).toEqual([]))
