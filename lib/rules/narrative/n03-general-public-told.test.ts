import { expect, test } from 'vitest'
import { inTurn, said, verdictOf, withoutTable } from '@/testing/read-booklets'

test.each([['五（一）', '决算支出544.00', '决算支出545.00'], ['五（二）', '支出544.00', '支出545.00'], ['五（三）', '支出决算544.00', '支出决算545.00']])('%s', (section, from, to) => {
  expect(verdictOf('N03', said(section, from, to))).toEqual(['N03 error'])
  // Without 公开05 the summary still knows the total.
  expect(verdictOf('N03', inTurn(said(section, from, to), withoutTable('T05')))).toEqual(['N03 error'])
  expect(verdictOf('N03', inTurn(said(section, from, to), withoutTable('T05'), withoutTable('T04')))).toEqual([])
})
