import { expect, test } from 'vitest'
import { documentBreakers } from '@/testing/document-breakers'
import { findingOf } from '@/testing/judged'
import { booklet, inTurn, said, verdictOf, withoutRows, withoutTable } from '@/testing/read-booklets'

test('0.01 between two printings of one fact, though no sum is broken', () => {
  const wrong = said('六', '基本支出244.00', '基本支出243.99')
  expect(verdictOf('N07', wrong)).toEqual(['N07 error'])
  expect(verdictOf('I16', wrong)).toEqual([])
  expect(findingOf(wrong(booklet()), 'N07').message).toContain('基本支出在全文中印法不同：说明三为 244.00 万元，说明六为 243.99 万元')
})
test('three printings of 三公', () => expect(verdictOf('N07', said('九（二）', '公务接待费支出1.00', '公务接待费支出1.01'))).toEqual(['N07 error']))
test('the same digits otherwise written', () => expect(verdictOf('N07', said('五（三）', '支出决算544.00', '支出决算544'))).toEqual(['N07 error']))
test('zero has two forms', () => expect(verdictOf('N07', said('九（二）', '公务用车购置支出0万元', '公务用车购置支出0.00万元'))).toEqual([]))
test('where funds pay too, 三 and 六 tell two facts', () => {
  const funds = { 'fiscalAppropriation/governmentFunds/byFunction/2120803/basic': '100', 'fiscalAppropriation/governmentFunds/byFunction/2120803/project': '499900' }
  expect(verdictOf('N07', said('三', '基本支出244.00', '基本支出244.01'), funds)).toEqual([])
})
test('a booklet that lost 公开03, 05 and half of 公开01 still tells one fact in three places', () => {
  const oneBudget = documentBreakers['N14']?.upon ?? {}
  const lost = inTurn(withoutTable('T03'), withoutTable('T05'), withoutTable('T10'), withoutRows('T01', (row) => /^[LR](?:[1-9]|1\d|2[0-3]|3[2-9]|4\d|5[0-4])$/u.test(row)))
  expect(verdictOf('N07', lost, oneBudget)).toEqual([])
  expect(verdictOf('N07', inTurn(lost, said('六', '基本支出244.00', '基本支出243.99'), said('十（四）', '一般公共预算项目支出300.00', '一般公共预算项目支出299.99')), oneBudget)).toEqual(['N07 error', 'N07 error'])
})
