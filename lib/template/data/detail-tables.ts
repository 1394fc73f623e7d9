import { economic2024 } from '@/lib/classification/economic-rows'
import type { FixedCell, TableTemplate } from '../template'
import { blank, count, fact, figure, head, label, mark, sum } from './cells'

const MONEY_UNIT = '金额单位：万元'
const NOT_ALLOWED = '——'

const isCategory = (code: string): boolean => code.length === 3
const itemsBelow = (category: string): readonly string[] => economic2024.filter(([code, , , fillable]) => code.length === 5 && code.startsWith(category) && fillable === 1).map(([code]) => code)
const fillableCategories = (group: 'p' | 'u'): readonly string[] => economic2024.filter(([code, , of, fillable]) => isCategory(code) && of === group && fillable === 1).map(([code]) => code)

/** 一栏组的一行：代码、名称、决算数；309、311 印“——”。 */
const economicCells = (columnGroup: number, index: number): readonly FixedCell[] => {
  const row = economic2024.filter(([, , , , column]) => column === columnGroup)[index]
  if (row === undefined) return [blank, blank, blank]
  const [code, name, , fillable] = row
  const amount: FixedCell =
    fillable === 0
      ? mark(NOT_ALLOWED)
      : figure(code, 'amount', isCategory(code) ? sum(...itemsBelow(code).map((item) => `T06!${item}:amount`)) : fact(`basicExpenditureByEconomic/${code}`))
  return [label(code), label(name), amount]
}

const GROUPS = [1, 2, 3, 4] as const
const BODY_ROWS = 28

export const t06: TableTemplate = {
  id: 'T06',
  number: '公开06',
  title: '一般公共预算财政拨款基本支出决算明细表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: [
    [head('人员经费', 3), head('公用经费', 9)],
    GROUPS.flatMap(() => [head('科目代码'), head('科目名称'), head('决算数')]),
  ],
  columns: GROUPS.flatMap((group) => {
    const heading = group === 1 ? '人员经费' : '公用经费'
    return [
      { label: `${heading}/科目代码`, width: 7 },
      { label: `${heading}/科目名称`, width: 19 },
      { label: `${heading}/决算数`, width: 9 },
    ]
  }),
  body: {
    kind: 'fixed',
    rows: [
      ...Array.from({ length: BODY_ROWS }, (_, index) => ({ cells: GROUPS.flatMap((group) => economicCells(group, index)) })),
      {
        bold: true,
        cells: [
          { kind: 'label', text: '人员经费合计', colSpan: 2, align: 'center', bold: true },
          figure('personnel', 'amount', sum(...fillableCategories('p').map((code) => `T06!${code}:amount`))),
          { kind: 'label', text: '公用经费合计', colSpan: 8, align: 'center', bold: true },
          figure('publicUse', 'amount', sum(...fillableCategories('u').map((code) => `T06!${code}:amount`))),
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  onePage: true,
}

const THREE_PUBLIC = ['合计', '因公出国（境）费', '公务用车购置及运行维护费/小计', '公务用车购置及运行维护费/公务用车购置费', '公务用车购置及运行维护费/公务用车运行维护费', '公务接待费'] as const
const HALVES = [
  { heading: '预算数', facts: 'adjustedBudget', first: 1 },
  { heading: '决算数', facts: 'final', first: 7 },
] as const

export const t09: TableTemplate = {
  id: 'T09',
  number: '公开09',
  title: '财政拨款“三公”经费支出决算表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: [
    HALVES.map((half) => head(half.heading, 6)),
    HALVES.flatMap(() => [head('合计', undefined, 2), head('因公出国（境）费', undefined, 2), head('公务用车购置及运行维护费', 3), head('公务接待费', undefined, 2)]),
    HALVES.flatMap(() => [head('小计'), head('公务用车购置费'), head('公务用车运行维护费')]),
    Array.from({ length: 12 }, (_, index) => head(String(index + 1))),
  ],
  columns: HALVES.flatMap((half) => THREE_PUBLIC.map((text) => ({ label: `${half.heading}/${text}`, width: 10 }))),
  body: {
    kind: 'fixed',
    rows: [
      {
        cells: HALVES.flatMap(({ facts, first }) => {
          const at = (offset: number): string => `c${first + offset}`
          const stated = (name: string) => fact(`threePublicExpenses/${facts}/${name}`)
          return [
            figure('row', at(0), sum(`T09!row:${at(1)}`, `T09!row:${at(2)}`, `T09!row:${at(5)}`)),
            figure('row', at(1), stated('overseasTravel')),
            figure('row', at(2), sum(`T09!row:${at(3)}`, `T09!row:${at(4)}`)),
            figure('row', at(3), stated('vehiclePurchase')),
            figure('row', at(4), stated('vehicleOperation')),
            figure('row', at(5), stated('reception')),
          ]
        }),
      },
    ],
  },
  notes: [
    '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
  ],
  onePage: true,
}

const counts = 'threePublicExpenses/counts'
const vehicles = 'stateAssetsHeld/vehicles'
const VEHICLE_USES = [
  ['ministerial', '1.副部（省）级及以上领导用车'],
  ['principalLeaders', '2.主要领导干部用车'],
  ['confidentialCommunication', '3.机要通信用车'],
  ['emergency', '4.应急保障用车'],
  ['lawEnforcement', '5.执法执勤用车'],
  ['specialTechnical', '6.特种专业技术用车'],
  ['retiredCadres', '7.离退休干部（服务）用车'],
  ['other', '8.其他用车'],
] as const

const headingRow = (text: string, unit: string) => ({ bold: true, cells: [{ kind: 'label', text, align: 'left', bold: true } satisfies FixedCell, { kind: 'label', text: unit, align: 'center' } satisfies FixedCell, blank] })
const row = (text: string, unit: string, cell: FixedCell) => ({ cells: [label(text), { kind: 'label', text: unit, align: 'center' } satisfies FixedCell, cell] })
const countRow = (key: string, text: string, unit: string, fromFact: string) => row(text, unit, count(key, 'value', fact(fromFact)))
const moneyRow = (key: string, text: string, fromFact: string) => row(text, '万元', figure(key, 'value', fact(fromFact)))

/** 公开10：国家未发统一表样，按 2022—2024 年省级口径重建，行的名称与次序为数据，可由省级覆盖。 */
export const t10: TableTemplate = {
  id: 'T10',
  number: '公开10',
  title: '部门决算公开相关信息统计表',
  orientation: 'portrait',
  unitLine: MONEY_UNIT,
  header: [[head('项目'), head('单位'), head('统计数')]],
  columns: [
    { label: '项目', width: 60 },
    { label: '单位', width: 16 },
    { label: '统计数', width: 24 },
  ],
  body: {
    kind: 'fixed',
    rows: [
      headingRow('一、“三公”经费实物量（相关统计数）', ''),
      countRow('sg_trips', '1.因公出国（境）团组数', '个', `${counts}/overseasGroups`),
      countRow('sg_trip_people', '2.因公出国（境）人次数', '人', `${counts}/overseasPersonVisits`),
      countRow('sg_car_bought', '3.公务用车购置数', '辆', `${counts}/vehiclesPurchased`),
      countRow('sg_car_kept', '4.公务用车保有量', '辆', `${counts}/vehiclesHeld`),
      countRow('sg_dom_batches', '5.国内公务接待批次', '个', `${counts}/domesticReceptionBatches`),
      countRow('sg_dom_foreign_batches', '　其中：外事接待批次', '个', `${counts}/foreignGuestReceptionBatches`),
      countRow('sg_dom_people', '6.国内公务接待人次', '人', `${counts}/domesticReceptionPersonVisits`),
      countRow('sg_dom_foreign_people', '　其中：外事接待人次', '人', `${counts}/foreignGuestReceptionPersonVisits`),
      countRow('sg_abroad_batches', '7.国（境）外公务接待批次', '个', `${counts}/overseasReceptionBatches`),
      countRow('sg_abroad_people', '8.国（境）外公务接待人次', '人', `${counts}/overseasReceptionPersonVisits`),
      headingRow('二、机关运行经费', '万元'),
      row('合计', '万元', figure('op_total', 'value', sum('T10!op_admin:value', 'T10!op_cangong:value'))),
      moneyRow('op_admin', '（一）行政单位', 'agencyOperatingExpenses/administrative'),
      moneyRow('op_cangong', '（二）参照公务员法管理事业单位', 'agencyOperatingExpenses/civilServiceManaged'),
      headingRow('三、国有资产占用情况', ''),
      row('（一）车辆数合计', '辆', count('car_total', 'value', sum(...VEHICLE_USES.map((_, index) => `T10!car_${index + 1}:value`)))),
      ...VEHICLE_USES.map(([key, text], index) => countRow(`car_${index + 1}`, text, '辆', `${vehicles}/${key}`)),
      countRow('equip_100w', '（二）单价100万元（含）以上设备（不含车辆）', '台（套）', 'stateAssetsHeld/equipmentOverOneMillion'),
      headingRow('四、政府采购情况', '万元'),
      row('政府采购支出合计', '万元', figure('gp_total', 'value', sum('T10!gp_goods:value', 'T10!gp_works:value', 'T10!gp_services:value'))),
      moneyRow('gp_goods', '1.政府采购货物支出', 'governmentProcurement/goods'),
      moneyRow('gp_works', '2.政府采购工程支出', 'governmentProcurement/works'),
      moneyRow('gp_services', '3.政府采购服务支出', 'governmentProcurement/services'),
      moneyRow('gp_sme', '政府采购授予中小企业合同金额', 'governmentProcurement/toSmallAndMedium'),
      moneyRow('gp_micro', '　其中：授予小微企业合同金额', 'governmentProcurement/toSmallAndMicro'),
    ],
  },
  notes: ['注：本表反映部门本年度政府采购及机关运行经费和国有资产占用情况。'],
  onePage: true,
}

export const economicCategoryCodes: readonly string[] = economic2024.filter(([code]) => isCategory(code)).map(([code]) => code)
