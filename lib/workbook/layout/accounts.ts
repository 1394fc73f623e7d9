import 'server-only'
import { classificationOf, type EconomicEntry, type Fund } from '@/lib/classification/classification'
import type { Template } from '@/lib/template/templates'
import type { CodesBlock, Column, FixedBlock, PrefilledCode, WorkbookSection } from './block'

const AMOUNT = 17
const SPARE = 20

const code = (list: 'functions' | Fund): Column => ({ kind: 'code', label: '科目代码', width: 16, list })
const name: Column = { kind: 'name', label: '科目名称', width: 34 }
const amounts = (group: string, fields: readonly (readonly [field: string, printed: string])[]): readonly Column[] =>
  fields.map(([field, printed]) => ({ kind: 'fact', address: `${group}/#/${field}`, width: AMOUNT, printed }))
const sum = (label: string, group: string, fields: readonly string[], printed: string): Column => ({ kind: 'sum', label, width: AMOUNT, of: fields.map((field) => `${group}/#/${field}`), printed })

const byFunction = (id: string, title: string, fund: Fund | null, columns: readonly Column[]): CodesBlock => ({
  kind: 'codes', id, title, hint: '一行一个“项”（7 位代码），“款”“类”由系统合计；行不够可以插入', codes: 'functionalItem', fund,
  columns: [code(fund ?? 'functions'), name, ...columns], prefilled: () => [], holds: () => true, spare: SPARE, total: '合计',
})

/** Rows of one amount each. */
export const oneAmount = (id: string, title: string, rows: readonly (readonly [key: string, label: string])[], columns: readonly Column[]): FixedBlock => ({
  kind: 'fixed', id, title, columns, rows: rows.map(([key, label]) => ({ kind: 'facts', id: key, label, cells: { value: key } })),
})
export const nameAndValue: readonly Column[] = [{ kind: 'name', label: '项目', width: 16, span: 2 }, { kind: 'fact', address: 'value', label: '金额', width: AMOUNT }]

const INCOME = [['fiscalAppropriation', '公开02 栏2'], ['superiorSubsidy', '公开02 栏3'], ['institutional', '公开02 栏4'], ['operating', '公开02 栏5'], ['affiliateRemittance', '公开02 栏6'], ['other', '公开02 栏7']] as const
const SPENDING = [['basic', '公开03 栏2'], ['project', '公开03 栏3'], ['superiorRemittance', '公开03 栏4'], ['operating', '公开03 栏5'], ['affiliateSubsidy', '公开03 栏6']] as const
const FUNDS = 'fiscalAppropriation/governmentFunds/byFunction'

const budget = (key: 'generalPublicBudget' | 'stateCapitalOperations', section: string, title: string, table: string): WorkbookSection => {
  const group = `fiscalAppropriation/${key}`
  const spending = `${group}/expenditureByFunction`
  return {
    key: section, title, facts: [group],
    sheets: [{
      name: title,
      blocks: [
        byFunction(`${section}-codes`, '本年支出，按功能科目', key, [sum('本年支出合计', spending, ['basic', 'project'], `${table} 栏1`), ...amounts(spending, [['basic', `${table} 栏2`], ['project', `${table} 栏3`]])]),
        oneAmount(`${section}-balances`, '本年收入与结转结余（公开04）', [[`${group}/income`, '本年收入'], [`${group}/openingBalance`, '年初结转和结余'], [`${group}/closingBalance`, '年末结转和结余']], nameAndValue),
      ],
    }],
  }
}

const CATEGORY = 3
const economicColumns: readonly Column[] = [
  { kind: 'code', label: '科目代码', width: 16 }, { kind: 'name', label: '科目名称', width: 34 },
  { kind: 'fact', address: 'basicExpenditureByEconomic/#', label: '决算数', width: 20, printed: '公开06' },
]
const fillable = (template: Template): readonly EconomicEntry[] => [...classificationOf(template.fiscalYear).economic.values()].filter((entry) => entry.fillable)
const half = (id: string, group: EconomicEntry['group'], title: string, total: string): CodesBlock => {
  const prefilled = (template: Template): readonly PrefilledCode[] => fillable(template).filter((entry) => entry.group === group).map((entry) => ({ code: entry.code, name: entry.name, parent: entry.code.length === CATEGORY }))
  return { kind: 'codes', id, title, codes: 'economicItem', fund: null, columns: economicColumns, prefilled, holds: (each, template) => prefilled(template).some((entry) => entry.code === each), spare: 0, total }
}

/** 公开01 – 公开08: what is stated by code. */
export const accountSections: readonly WorkbookSection[] = [
  {
    key: 'income', title: '收入', facts: ['incomeByFunction', 'balances/nonAppropriationSurplusUsed', 'balances/openingBalance'],
    sheets: [{
      name: '收入',
      blocks: [
        byFunction('income-codes', '收入决算，按功能科目', null, [sum('本年收入合计', 'incomeByFunction', INCOME.map(([field]) => field), '公开02 栏1'), ...amounts('incomeByFunction', INCOME)]),
        oneAmount('income-others', '收入之外的来源（公开01 行28、29）', [['balances/nonAppropriationSurplusUsed', '使用非财政拨款结余（含专用结余）'], ['balances/openingBalance', '年初结转和结余']], nameAndValue),
      ],
    }],
  },
  {
    key: 'expenditure', title: '支出', facts: ['expenditureByFunction', 'balances/surplusDistribution', 'balances/closingBalance'],
    sheets: [{
      name: '支出',
      blocks: [
        byFunction('expenditure-codes', '支出决算，按功能科目', null, [sum('本年支出合计', 'expenditureByFunction', SPENDING.map(([field]) => field), '公开03 栏1'), ...amounts('expenditureByFunction', SPENDING)]),
        oneAmount('expenditure-others', '支出之外的去向（公开01 行59、60）', [['balances/surplusDistribution', '结余分配'], ['balances/closingBalance', '年末结转和结余']], nameAndValue),
      ],
    }],
  },
  budget('generalPublicBudget', 'general-public-budget', '一般公共预算', '公开05'),
  {
    key: 'government-funds', title: '政府性基金', facts: ['fiscalAppropriation/governmentFunds'],
    sheets: [{
      name: '政府性基金',
      blocks: [byFunction('funds-codes', '政府性基金预算财政拨款收支，按功能科目', 'governmentFunds', [
        ...amounts(FUNDS, [['openingBalance', '公开07 栏1'], ['income', '公开07 栏2']]),
        sum('本年支出小计', FUNDS, ['basic', 'project'], '公开07 栏3'),
        ...amounts(FUNDS, [['basic', '公开07 栏4'], ['project', '公开07 栏5'], ['closingBalance', '公开07 栏6']]),
      ])],
    }],
  },
  budget('stateCapitalOperations', 'state-capital', '国有资本经营', '公开08'),
  {
    key: 'basic-expenditure', title: '基本支出', facts: ['basicExpenditureByEconomic'],
    sheets: [{
      name: '基本支出',
      blocks: [
        half('economic-personnel', 'personnel', '人员经费', '人员经费合计'),
        half('economic-public', 'publicUse', '公用经费', '公用经费合计'),
        {
          kind: 'codes', id: 'economic-others', title: '表中没有列出的“款”', hint: '一般不用填', codes: 'economicItem', fund: null, columns: economicColumns, prefilled: () => [],
          holds: (each, template) => !fillable(template).some((entry) => entry.code === each), spare: 3, total: null,
        },
      ],
    }],
  },
]
