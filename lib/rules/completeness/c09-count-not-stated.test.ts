import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test('blank is not zero', () => expect(verdict(stated({ 'threePublicExpenses/counts/overseasGroups': '' }))).toEqual(['C09 error']))
test('one finding a page, with every field', () => {
  const subject = stated({ 'stateAssetsHeld/vehicles/other': '', 'stateAssetsHeld/equipmentOverOneMillion': '' })
  expect(verdict(subject)).toEqual(['C09 error'])
  expect(findingOf(subject, 'C09').facts).toEqual(['stateAssetsHeld/vehicles/other', 'stateAssetsHeld/equipmentOverOneMillion'])
  expect(findingOf(subject, 'C09').message).toBe('“其他用车”“单价100万元（含）以上设备（不含车辆）”没有填写，不能当作 0。请在“国有资产占用”页填写；没有的填 0。')
})
test('the number of projects', () => expect(verdict(stated({ 'performance/declaredProjectCount': '' }))).toContain('C09 error'))
