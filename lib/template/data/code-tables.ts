import type { CodeBody, HeaderCell, TableTemplate } from '../template'
import { field, head, sum } from './cells'

const MONEY_UNIT = '金额单位：万元'
const CODE_COLUMNS = [
  { label: '项目/科目代码', width: 11 },
  { label: '项目/科目名称', width: 32 },
] as const

/** 第一列合计 = 其余各栏之和；其余各栏取该科目的一项事实。 */
const columnsOf = (fields: readonly string[]): CodeBody['columns'] => [
  { key: 'c1', from: sum(...fields.map((_, index) => `:c${index + 2}`)) },
  ...fields.map((name, index) => ({ key: `c${index + 2}`, from: field(name) })),
]

const lineRow = (columns: number): readonly HeaderCell[] => [head('栏次', 2), ...Array.from({ length: columns }, (_, index) => head(String(index + 1)))]

/** 02、03：每栏一个两行高的表头。 */
const flatHeader = (labels: readonly string[]): readonly (readonly HeaderCell[])[] => [
  [head('项目', 2), ...labels.map((text) => head(text, undefined, 2))],
  [head('科目代码'), head('科目名称')],
  lineRow(labels.length),
]

const incomeLabels = ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'] as const
const expenditureLabels = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'] as const

export const t02: TableTemplate = {
  id: 'T02',
  number: '公开02',
  title: '收入决算表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: flatHeader(incomeLabels),
  columns: [...CODE_COLUMNS, ...incomeLabels.map((label) => ({ label, width: 11 }))],
  body: {
    kind: 'codes',
    entries: 'incomeByFunction',
    totalLabel: '合计',
    columns: columnsOf(['fiscalAppropriation', 'superiorSubsidy', 'institutional', 'operating', 'affiliateRemittance', 'other']),
  },
  notes: ['注：本表反映部门本年度取得的各项收入情况。'],
  onePage: false,
}

export const t03: TableTemplate = {
  id: 'T03',
  number: '公开03',
  title: '支出决算表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: flatHeader(expenditureLabels),
  columns: [...CODE_COLUMNS, ...expenditureLabels.map((label) => ({ label, width: 12 }))],
  body: {
    kind: 'codes',
    entries: 'expenditureByFunction',
    totalLabel: '合计',
    columns: columnsOf(['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy']),
  },
  notes: ['注：本表反映部门本年度各项支出情况。'],
  onePage: false,
}

const budgetHeader: readonly (readonly HeaderCell[])[] = [
  [head('项目', 2), head('本年支出', 3)],
  [head('科目代码'), head('科目名称'), head('合计'), head('基本支出'), head('项目支出')],
  lineRow(3),
]

const budgetTable = (id: string, number: string, title: string, entries: string, note: string): TableTemplate => ({
  id,
  number,
  title,
  orientation: 'portrait',
  unitLine: MONEY_UNIT,
  header: budgetHeader,
  columns: [
    { label: '项目/科目代码', width: 14 },
    { label: '项目/科目名称', width: 38 },
    { label: '本年支出/合计', width: 16 },
    { label: '本年支出/基本支出', width: 16 },
    { label: '本年支出/项目支出', width: 16 },
  ],
  body: { kind: 'codes', entries, totalLabel: '合计', columns: columnsOf(['basic', 'project']) },
  notes: [note],
  onePage: false,
})

export const t05 = budgetTable(
  'T05', '公开05', '一般公共预算财政拨款支出决算表',
  'fiscalAppropriation/generalPublicBudget/expenditureByFunction',
  '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
)

export const t08 = budgetTable(
  'T08', '公开08', '国有资本经营预算财政拨款支出决算表',
  'fiscalAppropriation/stateCapitalOperations/expenditureByFunction',
  '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
)

export const t07: TableTemplate = {
  id: 'T07',
  number: '公开07',
  title: '政府性基金预算财政拨款收入支出决算表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: [
    [head('项目', 2), head('年初结转和结余', undefined, 2), head('本年收入', undefined, 2), head('本年支出', 3), head('年末结转和结余', undefined, 2)],
    [head('科目代码'), head('科目名称'), head('小计'), head('基本支出'), head('项目支出')],
    lineRow(6),
  ],
  columns: [
    ...CODE_COLUMNS,
    { label: '年初结转和结余', width: 12 },
    { label: '本年收入', width: 12 },
    { label: '本年支出/小计', width: 12 },
    { label: '本年支出/基本支出', width: 12 },
    { label: '本年支出/项目支出', width: 12 },
    { label: '年末结转和结余', width: 12 },
  ],
  body: {
    kind: 'codes',
    entries: 'fiscalAppropriation/governmentFunds/byFunction',
    totalLabel: '合计',
    columns: [
      { key: 'c1', from: field('openingBalance') },
      { key: 'c2', from: field('income') },
      { key: 'c3', from: sum(':c4', ':c5') },
      { key: 'c4', from: field('basic') },
      { key: 'c5', from: field('project') },
      { key: 'c6', from: field('closingBalance') },
    ],
  },
  notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。'],
  onePage: false,
}
