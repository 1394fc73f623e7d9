import { expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes, more: Parameters<typeof stated>[1] = {}) => verdict(stated(changes, more)).filter((each) => each.startsWith('C14'))

test('duties and organisation', () => {
  expect(only({ 'overview/duties': '' })).toEqual(['C14 error'])
  expect(only({ 'overview/organisation/o1/name': '', 'overview/organisation/o1/text': '' })).toEqual(['C14 error'])
})
test('a department lists the units it adds up', () => {
  const units = ['青禾县示例局机关', '青禾县道路养护所'].map((name) => reportOf(changed(consistentFacts, { 'budgetUnit/name': name })))
  const department = { 'budgetUnit/scope': 'department' }
  expect(only(department, { units })).toEqual(['C14 error'])
  expect(only({ ...department, 'overview/organisation/o1/text': '所属单位：青禾县示例局机关、青禾县道路养护所。' }, { units })).toEqual([])
})
