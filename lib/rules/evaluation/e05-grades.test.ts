import { expect, test } from 'vitest'
import { findingOf, printed, stated, verdict } from '@/testing/judged'

test('projects without a sheet are told as 优', () => {
  const subject = stated({ 'performance/declaredProjectCount': '3' })
  expect(findingOf(subject, 'E05').message).toContain('自评等级为“优”的项目数与自评表不一致：说明十（四）印 3 个，所附自评表中总分达到“优”的有 2 份')
})
test('grades are counted from the sheets', () => {
  expect(verdict(stated({ 'performance/projects/p1/indicators/i5/score': '15' }))).toEqual(['E22 warning'])
  expect(verdict(printed({ 'N10!grade-1:count': '1', 'N10!grade-2:count': '1' })).filter((each) => each.startsWith('E05'))).toEqual(['E05 warning', 'E05 warning'])
})
test('the counts must make the whole', () => expect(verdict(printed({ 'N10!grade-4:count': '1' })).filter((each) => each.startsWith('E05'))).toEqual(['E05 warning', 'E05 warning']))
