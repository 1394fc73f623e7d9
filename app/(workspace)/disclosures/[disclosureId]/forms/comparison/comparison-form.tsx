'use client'
import { useMemo, useState } from 'react'
import type { CodeOption } from '@/components/fields/code-option'
import { CodePicker } from '@/components/fields/code-picker'
import { DataGrid } from '@/components/grid/data-grid'
import type { GridColumn, GridRow } from '@/components/grid/grid-model'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { fieldId, focusSoon } from '@/components/live/focus-field'
import { useLiveReport, useRows } from '@/components/live/use-live'
import { isZero } from '@/lib/money/amount'
import { figureAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import { FormPage, FormPart } from '../frame/form-page'
import { ColumnChoice } from '../tables/column-choice'
import { FactGrid } from '../tables/fact-grid'
import { computed, fact, fixedGrid, type FixedRow } from '../tables/fixed-rows'
import { useLockedCells } from '../tables/use-locked-cells'
import { usePhone } from '../tables/use-phone'

/** 公开05 has these 类 and no others. */
const noOther = (): null => null

const BUDGETS = 'initialBudget/generalPublicBudgetByCategory'
const PRIOR = 'priorYear/generalPublicBudgetByCategory'

const byCategory: readonly GridColumn[] = [
  { key: 'budget', label: '年初预算数', input: 'amount', width: 130 },
  { key: 'final', label: '本年决算数', note: '取自公开05', input: 'amount', width: 130 },
  { key: 'prior', label: '上年决算数', input: 'amount', width: 130 },
]

const twoYears: readonly GridColumn[] = [
  { key: 'final', label: '本年', note: '自动合计', input: 'amount', width: 140 },
  { key: 'prior', label: '上年', input: 'amount', width: 140 },
]
const total = (key: string, name: string, ref: Parameters<typeof computed>[0]): FixedRow => ({ key, name, cells: { final: computed(ref), prior: fact(`priorYear/${key}`) } })
const totals = fixedGrid([
  total('incomeGrandTotal', '收入总计', 'T01!L31:c1'),
  total('expenditureGrandTotal', '支出总计', 'T01!R62:c2'),
  total('fiscalIncomeGrandTotal', '财政拨款收入总计', 'T04!L32:c1'),
  total('fiscalExpenditureGrandTotal', '财政拨款支出总计', 'T04!R64:c2'),
  total('generalPublicBudgetExpenditure', '一般公共预算财政拨款支出', 'T05!total:c1'),
])

/** 类 that have a budget, an expenditure this year, or one last year. */
const useCategories = (): readonly string[] => {
  const { facts, report } = useLiveReport()
  const added = useRows(BUDGETS)
  return useMemo(() => {
    const prior = Object.entries(facts.priorYear.generalPublicBudgetByCategory).flatMap(([code, amount]) => (amount === null ? [] : [code]))
    const final = report.template.categories.map(({ code }) => code).filter((code) => !isZero(figureAt(report, `T05!${code}:c1`)))
    return [...new Set([...added, ...prior, ...final])].sort()
  }, [facts, report, added])
}

/** What the narrative compares this year with: the budget at the year's beginning and last year's final figures. */
export const ComparisonForm = () => {
  const { templateId, editable } = useDisclosure()
  const store = useLiveStore()
  const template = theTemplate(templateId)
  const phone = usePhone()
  const [chosen, setChosen] = useState('budget')
  const categories = useCategories()
  const grid = useMemo(() => fixedGrid([
    { key: 'total', name: '合计', weight: 'total', cells: { budget: computed('N5!initial-budget:total'), final: computed('T05!total:c1'), prior: fact('priorYear/generalPublicBudgetExpenditure') } },
    ...categories.map((code): FixedRow => ({
      key: code,
      code,
      name: template.categories.find((category) => category.code === code)?.name ?? '',
      cells: { budget: fact(`${BUDGETS}/${code}`), final: computed(`T05!${code}:c1`), prior: fact(`${PRIOR}/${code}`) },
    })),
  ]), [categories, template])
  const cellOf = useLockedCells(grid.cellOf)
  const options = useMemo(() => template.categories.map(({ code, name }): CodeOption => ({ value: code, name, label: `${code} ${name}`, path: '', refusal: null })), [template])
  const codes = useMemo(() => ({
    pattern: /^\d{3}$/,
    parents: /^$/,
    admit: (code: string) => (template.categories.some((category) => category.code === code) ? ({ ok: true, value: true } as const) : ({ ok: false, error: `${code} 不是本年决算表中的类，没有写入` } as const)),
    isListed: (code: string) => template.categories.some((category) => category.code === code),
    rowFor: (code: string): GridRow => ({ key: code, code, name: template.categories.find((category) => category.code === code)?.name ?? '', level: 0, weight: 'item' }),
  }), [template])
  const add = (code: string) => {
    store.addRow(BUDGETS, code, `添加 ${code}`)
    focusSoon(fieldId(`${BUDGETS}/${code}`))
  }
  return (
    <FormPage section="comparison">
      <FormPart title="一般公共预算，分类" hint="年初预算数取自本单位部门预算公开">
        {phone && <ColumnChoice columns={byCategory} value={chosen} onChoose={setChosen} />}
        <DataGrid
          label="一般公共预算支出，按类"
          nameHead="类"
          rows={grid.rows}
          allColumns={byCategory}
          columns={phone ? byCategory.filter((column) => column.key === chosen) : byCategory}
          cellOf={cellOf}
          readOnly={!editable}
          codes={codes}
          foot={<div id={fieldId(BUDGETS)}><CodePicker label="添加类" options={options} unlisted={noOther} present={categories} onPick={add} placeholder="输入类的代码、名称或拼音首字母，例如“201”“教育”“jy”" /></div>}
        />
      </FormPart>
      <FormPart title="上年总计数" hint="上年决算公开中的数；没有上年数就空着">
        <FactGrid label="上年总计数" nameHead="项目" rows={totals.rows} columns={twoYears} cellOf={totals.cellOf} first="prior" />
      </FormPart>
    </FormPage>
  )
}
