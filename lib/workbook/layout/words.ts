import 'server-only'
import { categories } from './figures'
import type { Column, FixedBlock, FixedRow, WorkbookSection } from './block'

const WORDS = 90
const row = (key: string, label: string, locked = false): FixedRow => ({ kind: 'facts', id: key, label, cells: { value: key }, ...(locked ? { locked } : {}) })
const nameAndWords: readonly Column[] = [{ kind: 'name', label: '项目', width: 8, span: 2 }, { kind: 'fact', address: 'value', label: '内容', width: WORDS }]
const words = (id: string, title: string, rows: readonly FixedRow[], hint?: string): FixedBlock => ({ kind: 'fixed', id, title, columns: nameAndWords, rows, ...(hint === undefined ? {} : { hint }) })

const overview: WorkbookSection = {
  key: 'overview', title: '单位概况', facts: ['budgetUnit', 'overview'],
  sheets: [{
    name: '单位概况',
    blocks: [
      words('unit', '单位', [
        row('budgetUnit/name', '单位名称'), row('budgetUnit/code', '单位代码', true), row('budgetUnit/departmentName', '部门名称'), row('budgetUnit/departmentCode', '部门代码'),
        row('budgetUnit/divisionName', '区划名称'), row('budgetUnit/divisionCode', '区划代码', true), row('budgetUnit/scope', '公开口径'), row('budgetUnit/kind', '单位性质'),
      ], '代码和区划由财政局登记，不能在这里改'),
      {
        kind: 'items', id: 'duties', title: '主要职责', hint: '一条一行，印出时自动编号', list: 'overview/duties', spare: 8,
        columns: [{ kind: 'number', label: '序号', width: 8, span: 2 }, { kind: 'fact', address: 'overview/duties/#/text', label: '职责', width: WORDS }],
      },
      {
        kind: 'items', id: 'organisation', title: '机构设置', hint: '内设机构和下属单位', list: 'overview/organisation', spare: 8,
        columns: [{ kind: 'number', label: '序号', width: 8 }, { kind: 'fact', address: 'overview/organisation/#/name', width: 30 }, { kind: 'fact', address: 'overview/organisation/#/text', width: WORDS }],
      },
    ],
  }],
}

const reasonColumns: readonly Column[] = [{ kind: 'name', label: '项目', width: 12, span: 2 }, { kind: 'fact', address: 'value', label: '原因说明', width: 70 }]
const reasons = (id: string, title: string, rows: readonly FixedRow[], hint?: string): FixedBlock => ({ kind: 'fixed', id, title, columns: reasonColumns, rows, ...(hint === undefined ? {} : { hint }) })
const BY_CATEGORY = 'reasons/generalPublicBudgetByCategory/#'

const reasonSection: WorkbookSection = {
  key: 'reasons', title: '原因说明', facts: ['reasons', 'glossaryAddition'],
  sheets: [{
    name: '原因说明',
    blocks: [
      reasons('reasons-totals', '收支总体', [
        row('reasons/grandTotalChange', '收支总计变动原因'), row('reasons/fiscalGrandTotalChange', '财政拨款收支总计变动原因'), row('reasons/generalPublicBudgetChange', '一般公共预算支出变动原因'),
      ], '句末的标点由系统加'),
      {
        kind: 'codes', id: 'reasons-categories', title: '一般公共预算支出，按类', hint: '有支出的类才写', codes: 'functionalCategory', fund: null,
        columns: [{ kind: 'code', label: '类', width: 12, list: 'categories' }, { kind: 'name', label: '名称', width: 30 }, { kind: 'fact', address: `${BY_CATEGORY}/usedFor`, width: 70 }, { kind: 'fact', address: `${BY_CATEGORY}/change`, width: 70 }],
        prefilled: categories, holds: () => true, spare: 2, total: null,
      },
      reasons('reasons-others', '基本支出、“三公”经费、机关运行经费', [
        row('reasons/personnelExpensesInclude', '人员经费主要包括'), row('reasons/publicUseExpensesInclude', '公用经费主要包括'),
        row('reasons/threePublicChange', '“三公”经费变动原因'),
        row('reasons/threePublicByItem/overseasTravel', '因公出国（境）费变动原因'), row('reasons/threePublicUsedFor/overseasTravel', '因公出国（境）费主要用于'),
        row('reasons/threePublicByItem/vehiclePurchase', '公务用车购置费变动原因'), row('reasons/threePublicUsedFor/vehiclePurchase', '公务用车购置费主要用于'),
        row('reasons/threePublicByItem/vehicleOperation', '公务用车运行维护费变动原因'), row('reasons/threePublicUsedFor/vehicleOperation', '公务用车运行维护费主要用于'),
        row('reasons/threePublicByItem/reception', '公务接待费变动原因'),
        row('reasons/threePublicUsedFor/domesticReception', '国内接待主要是'), row('reasons/threePublicUsedFor/overseasReception', '国（境）外接待主要是'),
        row('reasons/agencyOperatingExpensesChange', '机关运行经费变动原因'), row('glossaryAddition', '名词解释补充'),
      ]),
    ],
  }],
}

const PROJECTS = 'performance/projects'
const item = (field: string, width: number, more: { readonly label?: string; readonly list?: 'functions' } = {}): Column => ({ kind: 'fact', address: `${PROJECTS}/#/${field}`, width, ...more })
const inner = (list: string, field: string, width: number, choice?: 'fundSources' | 'level1' | 'level2'): Column => ({ kind: 'fact', address: `${PROJECTS}/#/${list}/#/${field}`, width, ...(choice === undefined ? {} : { list: choice }) })
const owner: readonly Column[] = [{ kind: 'owner', label: '项目序号', width: 10 }, { kind: 'ownerName', label: '项目名称', width: 30 }]

const performance: WorkbookSection = {
  key: 'performance', title: '绩效自评', facts: ['performance'],
  sheets: [
    {
      name: '绩效自评',
      blocks: [
        {
          kind: 'items', id: 'projects', title: '项目支出绩效自评表', hint: '一个项目一行；资金和指标在后面两张表里按“序号”对应', list: PROJECTS, spare: 20,
          columns: [
            { kind: 'number', label: '序号', width: 8 }, item('name', 34), item('functionCode', 18, { list: 'functions' }), item('supervisingDepartment', 24), item('budgetUnit', 24), item('executionWeight', 12),
            item('annualGoal', 44), item('actualCompletion', 44),
            ...['implementationAndBudget', 'outputs', 'benefits', 'satisfaction', 'experience', 'problems', 'improvements'].map((field) => item(`analysis/${field}`, 40)),
          ],
        },
        {
          kind: 'fixed', id: 'performance-totals', title: '自评工作', columns: [{ kind: 'name', label: '项目', width: 8, span: 2 }, { kind: 'fact', address: 'value', label: '内容', width: 18, span: 4 }],
          rows: [row('performance/declaredProjectCount', '自评二级项目数（个）'), row('performance/declaredFunds', '自评涉及资金（元）'), { kind: 'facts', id: 'performance/otherMatters', label: '其他需要说明的事项', cells: { value: 'performance/otherMatters' }, height: 60 }],
        },
      ],
    },
    {
      name: '项目资金',
      blocks: [{
        kind: 'children', id: 'funds', title: '项目资金', hint: '一项资金来源一行', of: PROJECTS, list: 'funds', spare: 40,
        columns: [...owner, inner('funds', 'source', 22, 'fundSources'), ...['declaredTarget', 'initialBudget', 'annualBudget', 'executed'].map((field) => inner('funds', field, 17)), inner('funds', 'deviation', 44)],
      }],
    },
    {
      name: '绩效指标',
      blocks: [{
        kind: 'children', id: 'indicators', title: '绩效指标', hint: '一条指标一行；同一项目的指标按表中先后排列', of: PROJECTS, list: 'indicators', spare: 120,
        columns: [
          ...owner, inner('indicators', 'level1', 14, 'level1'), inner('indicators', 'level2', 20, 'level2'), inner('indicators', 'level3', 32), inner('indicators', 'initialTarget', 16), inner('indicators', 'adjustedTarget', 16),
          inner('indicators', 'actual', 16), inner('indicators', 'qualitativeNote', 26), inner('indicators', 'weight', 9), inner('indicators', 'score', 9), inner('indicators', 'deviation', 40),
        ],
      }],
    },
  ],
}

export const overviewSection = overview
export const wordSections: readonly WorkbookSection[] = [reasonSection, performance]
