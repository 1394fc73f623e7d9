'use client'
import { AmountField } from '@/components/fields/amount-field'
import { PriorHint } from '../frame/prior-hint'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import type { FunctionColumn } from '../tables/function-column'
import { FunctionGrid } from '../tables/function-grid'

const columns: readonly FunctionColumn[] = [
  { key: 'c1', label: '本年收入合计', note: '自动合计', input: 'amount', width: 118, field: null },
  { key: 'c2', label: '财政拨款收入', input: 'amount', width: 118, field: 'fiscalAppropriation' },
  { key: 'c3', label: '上级补助收入', input: 'amount', width: 108, field: 'superiorSubsidy' },
  { key: 'c4', label: '事业收入', input: 'amount', width: 108, field: 'institutional' },
  { key: 'c5', label: '经营收入', input: 'amount', width: 108, field: 'operating' },
  { key: 'c6', label: '附属单位上缴收入', input: 'amount', width: 112, field: 'affiliateRemittance' },
  { key: 'c7', label: '其他收入', input: 'amount', width: 108, field: 'other' },
]

/** 公开02, and the two rows of 公开01 that stand beside the year's income. */
export const IncomeForm = () => (
  <FormPage section="income">
    <FunctionGrid group="incomeByFunction" table="T02" label="收入决算，按功能科目" fund={null} columns={columns} />
    <FormPart title="收入之外的来源" hint="公开01 行28、29">
      <FieldColumns>
        <AmountField factKey="balances/nonAppropriationSurplusUsed" hint="公开01 行28。没有请填 0" />
        <AmountField factKey="balances/openingBalance" hint={<>公开01 行29。没有请填 0<PriorHint factKey="balances/closingBalance" label="上年年末" /></>} />
      </FieldColumns>
    </FormPart>
  </FormPage>
)
