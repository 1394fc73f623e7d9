'use client'
import type { GridColumn } from '@/components/grid/grid-model'
import { FillButton, zeros } from '../frame/fill-button'
import { FormPage, FormPart } from '../frame/form-page'
import { FactGrid } from '../tables/fact-grid'
import { computed, fact, fixedGrid, type FixedRow } from '../tables/fixed-rows'

const twoYears: readonly GridColumn[] = [
  { key: 'final', label: '本年', input: 'amount', width: 140 },
  { key: 'prior', label: '上年', note: '供说明比较', input: 'amount', width: 140 },
]
const operating = fixedGrid([
  { key: 'total', name: '机关运行经费合计', weight: 'total', cells: { final: computed('T10!op_total:value'), prior: fact('priorYear/agencyOperatingExpenses') } },
  { key: 'administrative', name: '行政单位', level: 1, cells: { final: fact('agencyOperatingExpenses/administrative') } },
  { key: 'civilServiceManaged', name: '参照公务员法管理的事业单位', level: 1, cells: { final: fact('agencyOperatingExpenses/civilServiceManaged') } },
])

const money: readonly GridColumn[] = [{ key: 'amount', label: '金额', input: 'amount', width: 140 }]
const purchased = (key: string, name: string, level: 0 | 1): FixedRow => ({ key, name, level, cells: { amount: fact(`governmentProcurement/${key}`) } })
const procurement = fixedGrid([
  { key: 'total', name: '政府采购支出合计', weight: 'total', cells: { amount: computed('T10!gp_total:value') } },
  purchased('goods', '政府采购货物支出', 1),
  purchased('works', '政府采购工程支出', 1),
  purchased('services', '政府采购服务支出', 1),
  purchased('toSmallAndMedium', '授予中小企业合同金额', 0),
  purchased('toSmallAndMicro', '其中：授予小微企业合同金额', 1),
])

const counted: readonly GridColumn[] = [{ key: 'count', label: '数量', input: 'count', width: 120 }, { key: 'unit', label: '单位', input: 'text', width: 90 }]
const uses = [
  ['ministerial', '副部（省）级及以上领导用车'],
  ['principalLeaders', '主要领导干部用车'],
  ['confidentialCommunication', '机要通信用车'],
  ['emergency', '应急保障用车'],
  ['lawEnforcement', '执法执勤用车'],
  ['specialTechnical', '特种专业技术用车'],
  ['retiredCadres', '离退休干部（服务）用车'],
  ['other', '其他用车'],
] as const
const unit = (text: string) => ({ kind: 'words', text }) as const
const assets = fixedGrid([
  { key: 'vehicles', name: '车辆合计', weight: 'total', cells: { count: computed('T10!car_total:value'), unit: unit('辆') } },
  ...uses.map(([key, name]): FixedRow => ({ key, name, level: 1, cells: { count: fact(`stateAssetsHeld/vehicles/${key}`), unit: unit('辆') } })),
  { key: 'equipment', name: '单价100万元（含）以上设备（不含车辆）', cells: { count: fact('stateAssetsHeld/equipmentOverOneMillion'), unit: unit('台（套）') } },
])

const purchases = ['goods', 'works', 'services', 'toSmallAndMedium', 'toSmallAndMicro'].map((key) => `governmentProcurement/${key}`)
const held = [...uses.map(([key]) => `stateAssetsHeld/vehicles/${key}`), 'stateAssetsHeld/equipmentOverOneMillion']

/** 公开10: 机关运行经费, 政府采购, 国有资产占用. */
export const OperationsForm = () => (
  <FormPage section="operations">
    <FormPart title="机关运行经费" hint="行政单位、参公单位填写；其他事业单位不填">
      <FactGrid label="机关运行经费" nameHead="项目" rows={operating.rows} columns={twoYears} cellOf={operating.cellOf} />
    </FormPart>
    <FormPart title="政府采购" actions={<FillButton edits={zeros(purchases)} label="政府采购没有的填 0">空着的填 0</FillButton>}>
      <FactGrid label="政府采购" nameHead="项目" rows={procurement.rows} columns={money} cellOf={procurement.cellOf} />
    </FormPart>
    <FormPart title="国有资产占用" hint="年末实有数" actions={<FillButton edits={zeros(held)} label="国有资产没有的填 0">空着的填 0</FillButton>}>
      <FactGrid label="国有资产占用" nameHead="项目" rows={assets.rows} columns={counted} cellOf={assets.cellOf} />
    </FormPart>
  </FormPage>
)
