import { expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes, before: Changes) => verdict(stated(changes, { lastYear: reportOf(changed(consistentFacts, before)) })).filter((each) => each.startsWith('Y12'))
const same = { 'basicExpenditureByEconomic/30101': '900123.45', 'basicExpenditureByEconomic/30102': '599876.55', 'governmentProcurement/goods': '200001' }

test('three figures of last year', () => {
  expect(only(same, same)).toEqual(['Y12 notice'])
  expect(only(same, { ...same, 'governmentProcurement/goods': '200002' })).toEqual([])
})
test('agreed sums are expected to repeat', () => expect(only({}, {})).toEqual([]))
