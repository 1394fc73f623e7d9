'use client'
import { AmountField } from '@/components/fields/amount-field'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import type { FunctionColumn } from '../tables/function-column'
import { FunctionGrid } from '../tables/function-grid'

const columns: readonly FunctionColumn[] = [
  { key: 'c1', label: '本年支出合计', note: '自动合计', input: 'amount', width: 122, field: null },
  { key: 'c2', label: '基本支出', input: 'amount', width: 116, field: 'basic' },
  { key: 'c3', label: '项目支出', input: 'amount', width: 122, field: 'project' },
  { key: 'c4', label: '上缴上级支出', input: 'amount', width: 108, field: 'superiorRemittance' },
  { key: 'c5', label: '经营支出', input: 'amount', width: 108, field: 'operating' },
  { key: 'c6', label: '对附属单位补助支出', input: 'amount', width: 112, field: 'affiliateSubsidy' },
]

/** 公开03, and the two rows of 公开01 that stand beside the year's expenditure. */
export const ExpenditureForm = () => (
  <FormPage section="expenditure">
    <FunctionGrid group="expenditureByFunction" table="T03" label="支出决算，按功能科目" fund={null} columns={columns} />
    <FormPart title="支出之外的去向" hint="公开01 行59、60">
      <FieldColumns>
        <AmountField factKey="balances/surplusDistribution" hint="公开01 行59。没有请填 0" />
        <AmountField factKey="balances/closingBalance" hint="公开01 行60。没有请填 0" />
      </FieldColumns>
    </FormPart>
  </FormPage>
)
