'use client'
import { useMemo, useState } from 'react'
import type { EconomicEntry } from '@/lib/classification/classification'
import { theTemplate, type Template } from '@/lib/template/templates'
import type { GridColumn } from '@/components/grid/grid-model'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveValue } from '@/components/live/use-live'
import { FormPage } from '../frame/form-page'
import { FactGrid } from '../tables/fact-grid'
import { computed, fact, fixedGrid, type FixedRow } from '../tables/fixed-rows'
import { entriesOfHalf, strayCodes } from './economic-rows'

const columns: readonly GridColumn[] = [{ key: 'amount', label: '决算数', input: 'amount', width: 122 }]

const CATEGORY = 3

const rowOf = ({ code, name, fillable }: EconomicEntry): FixedRow => {
  const isCategory = code.length === CATEGORY
  return {
    key: code,
    code,
    name,
    level: isCategory ? 0 : 1,
    weight: isCategory ? 'parent' : 'item',
    cells: fillable ? { amount: isCategory ? computed(`T06!${code}:amount`) : fact(`basicExpenditureByEconomic/${code}`) } : {},
  }
}

/** One half of 公开06: its total, then 类 and 款 in the form's order. */
const half = (template: Template, group: EconomicEntry['group'], total: string, stray: readonly string[]) =>
  fixedGrid([{ key: group, name: total, weight: 'total', cells: { amount: computed(`T06!${group}:amount`) } }, ...entriesOfHalf(template, group, stray).map(rowOf)])

/** Stray codes as long as the page is open: emptied, their rows stay where they were. */
const useStrayCodes = (template: Template): readonly string[] => {
  const now = useLiveValue(({ facts }) => strayCodes(template, facts.basicExpenditureByEconomic).join())
  const [seen, setSeen] = useState(now)
  const both = [...new Set(`${seen},${now}`.split(',').filter((code) => code !== ''))].sort().join()
  if (both !== seen) setSeen(both)
  return useMemo(() => both.split(',').filter((code) => code !== ''), [both])
}

/** 公开06: 人员经费 and 公用经费 side by side, as the form has them. */
export const BasicExpenditureForm = () => {
  const { templateId } = useDisclosure()
  const template = theTemplate(templateId)
  const stray = useStrayCodes(template)
  const [personnel, publicUse] = useMemo(() => [half(template, 'personnel', '人员经费合计', stray), half(template, 'publicUse', '公用经费合计', stray)], [template, stray])
  return (
    <FormPage section="basic-expenditure">
      <div className="grid items-start desk:grid-cols-2 desk:divide-x desk:divide-line-2">
        <FactGrid label="人员经费，按经济分类" nameHead="人员经费" rows={personnel.rows} columns={columns} cellOf={personnel.cellOf} withCodes />
        <FactGrid label="公用经费，按经济分类" nameHead="公用经费" rows={publicUse.rows} columns={columns} cellOf={publicUse.cellOf} withCodes />
      </div>
    </FormPage>
  )
}
