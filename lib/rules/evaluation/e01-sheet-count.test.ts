import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('more declared than attached', () => {
  const subject = stated({ 'performance/declaredProjectCount': '5' })
  expect(verdict(subject)).toEqual(['E01 warning', 'E05 warning'])
  expect(findingOf(subject, 'E01').message).toBe('自评项目数与所附自评表份数不一致：说明十（四）为 5 个，所附自评表 2 份，相差 3。请补齐“项目绩效自评”页的自评表或改正项目数；涉密不公开的，请写明原因。')
})
test('a count nobody stated is not checked', () => expect(verdict(stated({ 'performance/declaredProjectCount': '' }))).not.toContain('E01 warning'))
