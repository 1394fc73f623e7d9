import { expect, test } from 'vitest'
import { documentBreakers } from '@/testing/document-breakers'
import { findingOf } from '@/testing/judged'
import { asItWas, booklet, said, verdictOf } from '@/testing/read-booklets'

const oneBudget = documentBreakers['N14']?.upon ?? {}
const otherwise = said('四', '财政拨款支出总计增加20.00万元，增长3.82%', '财政拨款支出总计增加20.00万元，增长3.81%')

test('one change told twice', () => {
  expect(verdictOf('N14', asItWas, oneBudget)).toEqual([])
  expect(verdictOf('N14', otherwise, oneBudget)).toEqual(['N14 warning'])
  expect(findingOf(otherwise(booklet(oneBudget)), 'N14').message).toContain('说明四写“增加20.00，3.81%”，说明五（一）写“增加20.00，3.82%”')
})
test('with a fund they are two changes', () => expect(verdictOf('N14', said('四', '财政拨款支出总计增加24.00万元，增长4.21%', '财政拨款支出总计增加24.00万元，增长4.22%'))).toEqual([]))
