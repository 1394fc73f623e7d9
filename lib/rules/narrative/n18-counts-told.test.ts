import { expect, test } from 'vitest'
import { cells, said, verdictOf } from '@/testing/read-booklets'

test.each([
  ['九（二）', '保有量共1辆', '保有量共2辆'],
  ['九（二）', '国内接待费1.00万元，共接待10批次', '国内接待费1.00万元，共接待11批次'],
  ['十（一）', '支出30.00', '支出31.00'],
  ['十（二）', '服务支出15.00', '服务支出16.00'],
  ['十（三）', '设备（不含车辆）0台', '设备（不含车辆）1台'],
])('说明%s: %s', (section, from, to) => expect(verdictOf('N18', said(section, from, to))).toEqual(['N18 error']))
test('a count of the table', () => expect(verdictOf('N18', cells({ 'T10!sg_dom_people:value': '81' }))).toEqual(['N18 error']))
