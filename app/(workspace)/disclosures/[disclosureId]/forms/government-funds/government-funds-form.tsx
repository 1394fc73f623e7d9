'use client'
import { FormPage } from '../frame/form-page'
import type { FunctionColumn } from '../tables/function-column'
import { FunctionGrid } from '../tables/function-grid'

const columns: readonly FunctionColumn[] = [
  { key: 'c1', label: '年初结转和结余', input: 'amount', width: 112, field: 'openingBalance' },
  { key: 'c2', label: '本年收入', input: 'amount', width: 112, field: 'income' },
  { key: 'c3', label: '本年支出小计', note: '自动合计', input: 'amount', width: 112, field: null },
  { key: 'c4', label: '基本支出', input: 'amount', width: 104, field: 'basic' },
  { key: 'c5', label: '项目支出', input: 'amount', width: 112, field: 'project' },
  { key: 'c6', label: '年末结转和结余', input: 'amount', width: 112, field: 'closingBalance' },
]

/** 公开07: income, expenditure and balances of each fund. */
export const GovernmentFundsForm = () => (
  <FormPage section="government-funds">
    <FunctionGrid group="fiscalAppropriation/governmentFunds/byFunction" table="T07" label="政府性基金预算财政拨款收支，按功能科目" fund="governmentFunds" columns={columns} />
  </FormPage>
)
