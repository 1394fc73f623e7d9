import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

test('more evaluated than spent under the code', () => {
  const subject = stated({ 'performance/projects/p2/functionCode': '2010302' })
  expect(verdict(subject)).toEqual(['E26 error'])
  expect(findingOf(subject, 'E26').message).toContain('2010302 的 2 份自评表全年执行数合计 350 万元，大于公开03表该科目项目支出 300 万元')
})
test('a code the table does not have', () => expect(verdict(stated({ 'performance/projects/p2/functionCode': '2010399' }))).toContain('E26 error'))
test('no code, nothing to compare with', () => expect(verdict(stated({ 'performance/projects/p2/functionCode': '' }))).toEqual([]))
test('on paper rounding is allowed', () => expect(verdict(printed({}, { 'performance/projects/p2/funds/f1/executed': '500040', 'performance/projects/p2/funds/f1/annualBudget': '500040' }))).not.toContain('E26 error'))
