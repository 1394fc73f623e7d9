import { expect, test } from 'vitest'
import { said, verdictOf } from '@/testing/read-booklets'

test('one change mistyped, or its direction', () => {
  expect(verdictOf('N13', said('五（三）', '增加18.00万元', '增加17.00万元'))).toEqual(['N13 error'])
  expect(verdictOf('N13', said('五（三）', '增加1.00万元', '减少1.00万元'))).toEqual(['N13 error'])
})
test('each change carries two roundings', () => {
  expect(verdictOf('N13', said('五（三）', '增加18.00万元', '增加18.05万元'))).toEqual([])
  expect(verdictOf('N13', said('五（三）', '增加18.00万元', '增加18.06万元'))).toEqual(['N13 error'])
})
test('a 类 of last year that is told no more', () => expect(verdictOf('N13', (subject) => subject, { 'priorYear/generalPublicBudgetByCategory/213': '100000', 'priorYear/generalPublicBudgetExpenditure': '5340000' })).toEqual([]))
