import 'server-only'
import type { Template } from '@/lib/template/templates'
import type { CodesBlock, Column, FixedBlock, FixedRow, PrefilledCode, WorkbookSection } from './block'

const AMOUNT = 20
const name = (width: number): Column => ({ kind: 'name', label: '项目', width })
const value = (address: string, label: string, printed?: string): Column => ({ kind: 'fact', address, label, width: AMOUNT, ...(printed === undefined ? {} : { printed }) })
const counted: readonly Column[] = [name(46), value('count', '数量', '公开10'), { kind: 'unit', label: '单位', width: AMOUNT }]

const spent = (id: string, label: string, level: 0 | 1): FixedRow => ({
  kind: 'facts', id, label, level,
  cells: { budget: `threePublicExpenses/adjustedBudget/${id}`, final: `threePublicExpenses/final/${id}`, prior: `priorYear/threePublicExpenses/${id}` },
})
const part = (id: string, label: string): FixedRow => ({ kind: 'facts', id, label, level: 1, cells: { final: `threePublicExpenses/${id}` } })
const count = (group: string, id: string, label: string, unit: string): FixedRow => ({ kind: 'facts', id, label, unit, cells: { count: `${group}/${id}` } })
const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const
const VEHICLES = ['vehiclePurchase', 'vehicleOperation'] as const

const threePublic: FixedBlock = {
  kind: 'fixed', id: 'three-public', title: '“三公”经费', columns: [name(46), value('budget', '全年预算数', '公开09 栏1–6'), value('final', '决算数', '公开09 栏7–12'), value('prior', '上年决算数')],
  rows: [
    { kind: 'sum', label: '合计', of: { budget: ITEMS, final: ITEMS, prior: ITEMS } },
    spent('overseasTravel', '因公出国（境）费', 0),
    { kind: 'sum', label: '公务用车购置及运行维护费小计', of: { budget: VEHICLES, final: VEHICLES, prior: VEHICLES } },
    spent('vehiclePurchase', '公务用车购置费', 1),
    spent('vehicleOperation', '公务用车运行维护费', 1),
    spent('reception', '公务接待费', 0),
    part('domesticReception', '国内接待费'),
    part('foreignGuestReception', '　其中：外事接待费'),
    part('overseasReception', '国（境）外接待费'),
  ],
}
const COUNTS = 'threePublicExpenses/counts'
const things: FixedBlock = {
  kind: 'fixed', id: 'three-public-counts', title: '实物量', columns: counted,
  rows: [
    count(COUNTS, 'overseasGroups', '因公出国（境）团组数', '个'), count(COUNTS, 'overseasPersonVisits', '因公出国（境）人次数', '人次'),
    count(COUNTS, 'vehiclesPurchased', '公务用车购置数', '辆'), count(COUNTS, 'vehiclesHeld', '公务用车保有量', '辆'),
    count(COUNTS, 'domesticReceptionBatches', '国内公务接待批次', '批次'), count(COUNTS, 'foreignGuestReceptionBatches', '　其中：外事接待批次', '批次'),
    count(COUNTS, 'domesticReceptionPersonVisits', '国内公务接待人次', '人次'), count(COUNTS, 'foreignGuestReceptionPersonVisits', '　其中：外事接待人次', '人次'),
    count(COUNTS, 'overseasReceptionBatches', '国（境）外公务接待批次', '批次'), count(COUNTS, 'overseasReceptionPersonVisits', '国（境）外公务接待人次', '人次'),
  ],
}

const VEHICLE_USES = [
  ['ministerial', '副部（省）级及以上领导用车'], ['principalLeaders', '主要领导干部用车'], ['confidentialCommunication', '机要通信用车'], ['emergency', '应急保障用车'],
  ['lawEnforcement', '执法执勤用车'], ['specialTechnical', '特种专业技术用车'], ['retiredCadres', '离退休干部（服务）用车'], ['other', '其他用车'],
] as const
const bought = (id: string, label: string, level: 0 | 1): FixedRow => ({ kind: 'facts', id, label, level, cells: { final: `governmentProcurement/${id}` } })
const run = (id: string, label: string): FixedRow => ({ kind: 'facts', id, label, level: 1, cells: { final: `agencyOperatingExpenses/${id}` } })

const operations: readonly FixedBlock[] = [
  {
    kind: 'fixed', id: 'agency', title: '机关运行经费', hint: '行政单位、参公单位填写', columns: [name(46), value('final', '本年', '公开10'), value('prior', '上年')],
    rows: [
      { kind: 'sum', label: '机关运行经费合计', of: { final: ['administrative', 'civilServiceManaged'] } },
      run('administrative', '行政单位'), run('civilServiceManaged', '参照公务员法管理的事业单位'),
      { kind: 'facts', id: 'prior-total', label: '上年机关运行经费合计', cells: { prior: 'priorYear/agencyOperatingExpenses' } },
    ],
  },
  {
    kind: 'fixed', id: 'procurement', title: '政府采购', columns: [name(46), value('final', '金额', '公开10')],
    rows: [
      { kind: 'sum', label: '政府采购支出合计', of: { final: ['goods', 'works', 'services'] } },
      bought('goods', '政府采购货物支出', 1), bought('works', '政府采购工程支出', 1), bought('services', '政府采购服务支出', 1),
      bought('toSmallAndMedium', '授予中小企业合同金额', 0), bought('toSmallAndMicro', '　其中：授予小微企业合同金额', 1),
    ],
  },
  {
    kind: 'fixed', id: 'assets', title: '国有资产占用', hint: '年末实有数', columns: counted,
    rows: [
      { kind: 'sum', label: '车辆合计', unit: '辆', of: { count: VEHICLE_USES.map(([id]) => id) } },
      ...VEHICLE_USES.map(([id, label]): FixedRow => ({ kind: 'facts', id, label, level: 1, unit: '辆', cells: { count: `stateAssetsHeld/vehicles/${id}` } })),
      { kind: 'facts', id: 'equipment', label: '单价100万元（含）以上设备（不含车辆）', unit: '台（套）', cells: { count: 'stateAssetsHeld/equipmentOverOneMillion' } },
    ],
  },
]

export const categories = (template: Template): readonly PrefilledCode[] => template.categories.map(({ code, name: label }) => ({ code, name: label, parent: false }))
const byCategory: CodesBlock = {
  kind: 'codes', id: 'comparison-categories', title: '一般公共预算，按类', hint: '年初预算数取自本单位部门预算公开；没有的类空着', codes: 'functionalCategory', fund: null,
  columns: [
    { kind: 'code', label: '类', width: 12, list: 'categories' }, { kind: 'name', label: '名称', width: 34 },
    value('initialBudget/generalPublicBudgetByCategory/#', '年初预算数'), value('priorYear/generalPublicBudgetByCategory/#', '上年决算数'),
  ],
  prefilled: categories, holds: () => true, spare: 3, total: '合计',
}
const prior = (id: string, label: string): FixedRow => ({ kind: 'facts', id, label, cells: { value: `priorYear/${id}` } })

/** “三公”, operations, budget and last year: figures whose rows the form fixes. */
export const figureSections: readonly WorkbookSection[] = [
  { key: 'three-public', title: '“三公”经费', facts: ['threePublicExpenses', 'priorYear/threePublicExpenses'], sheets: [{ name: '“三公”经费', blocks: [threePublic, things] }] },
  { key: 'operations', title: '运行、采购、资产', facts: ['agencyOperatingExpenses', 'priorYear/agencyOperatingExpenses', 'governmentProcurement', 'stateAssetsHeld'], sheets: [{ name: '运行、采购、资产', blocks: operations }] },
  {
    key: 'comparison', title: '年初预算与上年数', facts: ['initialBudget', 'priorYear'],
    sheets: [{
      name: '年初预算与上年数',
      blocks: [
        byCategory,
        {
          kind: 'fixed', id: 'comparison-totals', title: '上年总计数', hint: '上年决算公开中的数；没有就空着', columns: [{ kind: 'name', label: '项目', width: 12, span: 2 }, value('value', '上年')],
          rows: [prior('incomeGrandTotal', '收入总计'), prior('expenditureGrandTotal', '支出总计'), prior('fiscalIncomeGrandTotal', '财政拨款收入总计'), prior('fiscalExpenditureGrandTotal', '财政拨款支出总计'), prior('generalPublicBudgetExpenditure', '一般公共预算财政拨款支出')],
        },
      ],
    }],
  },
]
