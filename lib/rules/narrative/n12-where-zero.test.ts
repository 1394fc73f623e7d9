import { expect, test } from 'vitest'
import { said, verdictOf } from '@/testing/read-booklets'

const newHousing = { 'priorYear/generalPublicBudgetByCategory/221': '' }
const noBudget = { 'initialBudget/generalPublicBudgetByCategory/221': '' }
const gone = { 'agencyOperatingExpenses/administrative': '0' }
const nothingProcured = { 'governmentProcurement/goods': '0', 'governmentProcurement/services': '0' }

test('no percentage of nothing', () => {
  expect(verdictOf('N12', said('五（三）', '增加18.00万元，主要原因是公积金', '增加18.00万元，增长100.00%，主要原因是公积金'), newHousing)).toEqual(['N12 error'])
  expect(verdictOf('N12', said('五（三）', '住房保障支出年初预算0.00万元，支出决算18.00万元', '住房保障支出年初预算0.00万元，支出决算18.00万元，完成年初预算的95.89%'), noBudget)).toEqual(['N12 error'])
  expect(verdictOf('N12', said('十（二）', '中小企业合同金额35.00万元', '中小企业合同金额35.00万元，占政府采购支出总额的100.00%'), nothingProcured)).toEqual(['N12 error'])
})
test('what is gone fell by all of it', () => {
  expect(verdictOf('N12', said('十（一）', '下降100.00%', '下降99.00%'), gone)).toEqual(['N12 error'])
  expect(verdictOf('N12', said('十（一）', '，下降100.00%', ''), gone)).toEqual(['N12 error'])
})
test('the form’s own sentences are right', () => { for (const upon of [newHousing, noBudget, gone, nothingProcured]) expect(verdictOf('N12', (subject) => subject, upon)).toEqual([]) })
