'use client'
import { AmountField } from '@/components/fields/amount-field'
import type { CodeGroup } from '@/components/live/code-groups'
import type { SectionKey } from '@/components/live/sections'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import { PriorHint } from '../frame/prior-hint'
import type { FunctionColumn } from './function-column'
import { FunctionGrid } from './function-grid'

const columns: readonly FunctionColumn[] = [
  { key: 'c1', label: '本年支出合计', note: '自动合计', input: 'amount', width: 130, field: null },
  { key: 'c2', label: '基本支出', input: 'amount', width: 130, field: 'basic' },
  { key: 'c3', label: '项目支出', input: 'amount', width: 130, field: 'project' },
]

type BudgetFormProps = {
  readonly section: SectionKey
  readonly budget: 'generalPublicBudget' | 'stateCapitalOperations'
  readonly group: CodeGroup
  readonly table: string
  readonly label: string
}

/** One budget of 财政拨款 with its income, its balances and its expenditure by function: 公开04 and 05 or 08. */
export const BudgetForm = ({ section, budget, group, table, label }: BudgetFormProps) => {
  const at = (name: string) => `fiscalAppropriation/${budget}/${name}`
  return (
    <FormPage section={section}>
      <FormPart title="收入与结转结余" hint="公开04">
        <FieldColumns>
          <AmountField factKey={at('income')} hint={<PriorHint factKey={at('income')} />} />
          <AmountField factKey={at('openingBalance')} hint={<>没有请填 0<PriorHint factKey={at('closingBalance')} label="上年年末" /></>} />
          <AmountField factKey={at('closingBalance')} hint="没有请填 0" />
        </FieldColumns>
      </FormPart>
      <FunctionGrid group={group} table={table} label={label} fund={budget} columns={columns} />
    </FormPage>
  )
}
