import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('K13'))
const p1 = 'performance/projects/p1'

test('a unit of another department', () => expect(only({ 'budgetUnit/code': '002001', [`${p1}/budgetUnit`]: '', 'performance/projects/p2/budgetUnit': '' })).toEqual(['K13 warning']))
test('a division of another province', () => expect(only({ 'budgetUnit/divisionCode': '130127' })).toEqual(['K13 warning']))
test('a sheet copied from another unit', () => {
  expect(only({ [`${p1}/supervisingDepartment`]: '012-青禾县林业局' })).toEqual(['K13 warning'])
  expect(only({ [`${p1}/budgetUnit`]: '001002-青禾县示例局' })).toEqual(['K13 warning'])
  expect(only({ [`${p1}/budgetUnit`]: '青禾县示例局' })).toEqual([])
})
test('a source the form does not have, once for all sheets', () => {
  const both = { [`${p1}/funds/f1/source`]: '市市区财政资金', 'performance/projects/p2/funds/f1/source': '市市区财政资金' }
  expect(only(both)).toEqual(['K13 warning'])
  expect(findingOf(stated(both), 'K13').message).toContain('附件1、附件2的资金来源名称为“市市区财政资金”')
})
