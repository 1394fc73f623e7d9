'use client'
import type { GridColumn } from '@/components/grid/grid-model'
import { FillButton, zeros } from '../frame/fill-button'
import { FormPage, FormPart } from '../frame/form-page'
import { FactGrid } from '../tables/fact-grid'
import { computed, fact, fixedGrid, type FixedRow } from '../tables/fixed-rows'

const amounts: readonly GridColumn[] = [
  { key: 'budget', label: '全年预算数', input: 'amount', width: 130 },
  { key: 'final', label: '决算数', input: 'amount', width: 130 },
  { key: 'prior', label: '上年决算数', note: '供说明比较', input: 'amount', width: 130 },
]

const item = (key: string, name: string, level: 0 | 1): FixedRow => ({
  key, name, level,
  cells: { budget: fact(`threePublicExpenses/adjustedBudget/${key}`), final: fact(`threePublicExpenses/final/${key}`), prior: fact(`priorYear/threePublicExpenses/${key}`) },
})
const part = (key: string, name: string): FixedRow => ({ key, name, level: 1, cells: { final: fact(`threePublicExpenses/${key}`) } })

const expenses = fixedGrid([
  { key: 'total', name: '合计', weight: 'total', cells: { budget: computed('T09!row:c1'), final: computed('T09!row:c7'), prior: computed('N9!last-year:total') } },
  item('overseasTravel', '因公出国（境）费', 0),
  { key: 'vehicles', name: '公务用车购置及运行维护费小计', weight: 'parent', cells: { budget: computed('T09!row:c3'), final: computed('T09!row:c9') } },
  item('vehiclePurchase', '公务用车购置费', 1),
  item('vehicleOperation', '公务用车运行维护费', 1),
  item('reception', '公务接待费', 0),
  part('domesticReception', '国内接待费'),
  part('foreignGuestReception', '其中：外事接待费'),
  part('overseasReception', '国（境）外接待费'),
])

const counted: readonly GridColumn[] = [{ key: 'count', label: '数量', input: 'count', width: 130 }, { key: 'unit', label: '单位', input: 'text', width: 90 }]

const things = [
  ['overseasGroups', '因公出国（境）团组数', '个'],
  ['overseasPersonVisits', '因公出国（境）人次数', '人次'],
  ['vehiclesPurchased', '公务用车购置数', '辆'],
  ['vehiclesHeld', '公务用车保有量', '辆'],
  ['domesticReceptionBatches', '国内公务接待批次', '批次'],
  ['foreignGuestReceptionBatches', '　其中：外事接待批次', '批次'],
  ['domesticReceptionPersonVisits', '国内公务接待人次', '人次'],
  ['foreignGuestReceptionPersonVisits', '　其中：外事接待人次', '人次'],
  ['overseasReceptionBatches', '国（境）外公务接待批次', '批次'],
  ['overseasReceptionPersonVisits', '国（境）外公务接待人次', '人次'],
] as const

const counts = fixedGrid(things.map(([key, name, unit]): FixedRow => ({ key, name, cells: { count: fact(`threePublicExpenses/counts/${key}`), unit: { kind: 'words', text: unit } } })))

const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const
const facts = [
  ...ITEMS.flatMap((name) => [`threePublicExpenses/adjustedBudget/${name}`, `threePublicExpenses/final/${name}`]),
  'threePublicExpenses/domesticReception', 'threePublicExpenses/foreignGuestReception', 'threePublicExpenses/overseasReception',
  ...things.map(([key]) => `threePublicExpenses/counts/${key}`),
]

/** 公开09 and the counts behind it in 公开10, with last year's figures that the narrative compares with. */
export const ThreePublicForm = () => (
  <FormPage section="three-public" actions={<FillButton edits={zeros(facts)} label="本年无的填 0">空着的都填 0</FillButton>}>
    <FactGrid label="“三公”经费" nameHead="项目" rows={expenses.rows} columns={amounts} cellOf={expenses.cellOf} first="final" />
    <FormPart title="实物量" hint="公开10 · 与上面的支出互相印证">
      <FactGrid label="“三公”经费实物量" nameHead="项目" rows={counts.rows} columns={counted} cellOf={counts.cellOf} />
    </FormPart>
  </FormPage>
)
