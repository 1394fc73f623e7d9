import type { FactKey } from '@/lib/facts/facts'
import type { TellKey } from '@/lib/template/templates'

/** The sections of the entry forms, in the order of the side list. `key` is the last part of the address. */
export type SectionKey =
  | 'overview' | 'income' | 'expenditure'
  | 'general-public-budget' | 'government-funds' | 'state-capital' | 'basic-expenditure'
  | 'three-public' | 'operations' | 'comparison' | 'reasons' | 'performance'

export type Section = {
  readonly key: SectionKey
  readonly title: string
  /** One line under the title: what goes where. */
  readonly about: string
  /** What the facts of this section begin with. */
  readonly facts: readonly FactKey[]
  /** Tables and paragraphs of the booklet that these facts feed first of all. */
  readonly tables: readonly string[]
  readonly tells: readonly TellKey[]
  /** Words of its heads that are explained where one asks: names of `lib/template/terms`. */
  readonly terms: readonly string[]
}

export type SectionGroup = { readonly title: string; readonly sections: readonly Section[] }

export const sectionGroups: readonly SectionGroup[] = [
  {
    title: '基本情况',
    sections: [
      { key: 'overview', title: '单位概况', about: '第一部分：职责与机构设置', facts: ['budgetUnit', 'overview'], tables: [], tells: [], terms: [] },
    ],
  },
  {
    title: '收入支出',
    sections: [
      { key: 'income', title: '收入', about: '公开02、01 · 由“项”录入，“款”“类”自动合计', facts: ['incomeByFunction', 'balances/nonAppropriationSurplusUsed', 'balances/openingBalance'], tables: ['T02', 'T01'], tells: ['incomeKinds', 'grandTotals'], terms: ['财政拨款收入', '事业收入', '经营收入', '其他收入', '使用非财政拨款结余（含专用结余）', '年初结转和结余', '项'] },
      { key: 'expenditure', title: '支出', about: '公开03、01 · 由“项”录入，“款”“类”自动合计', facts: ['expenditureByFunction', 'balances/surplusDistribution', 'balances/closingBalance'], tables: ['T03', 'T01'], tells: ['expenditureKinds', 'grandTotals'], terms: ['基本支出', '项目支出', '结余分配', '年末结转和结余', '项'] },
    ],
  },
  {
    title: '财政拨款',
    sections: [
      { key: 'general-public-budget', title: '一般公共预算', about: '公开05、04', facts: ['fiscalAppropriation/generalPublicBudget'], tables: ['T05', 'T04'], tells: ['generalPublicOverall', 'generalPublicStructure', 'generalPublicByCategory', 'fiscalTotals'], terms: ['一般公共预算财政拨款', '基本支出', '项目支出', '年初结转和结余', '年末结转和结余'] },
      { key: 'government-funds', title: '政府性基金', about: '公开07、04', facts: ['fiscalAppropriation/governmentFunds'], tables: ['T07', 'T04'], tells: ['governmentFunds', 'fiscalTotals'], terms: ['政府性基金', '年初结转和结余', '年末结转和结余'] },
      { key: 'state-capital', title: '国有资本经营', about: '公开08、04', facts: ['fiscalAppropriation/stateCapitalOperations'], tables: ['T08', 'T04'], tells: ['stateCapitalOperations', 'fiscalTotals'], terms: ['国有资本经营预算'] },
      { key: 'basic-expenditure', title: '基本支出', about: '公开06 · 一般公共预算基本支出，按经济分类“款”录入', facts: ['basicExpenditureByEconomic'], tables: ['T06'], tells: ['basicExpenditure'], terms: ['基本支出', '经济分类款', '人员经费', '公用经费'] },
    ],
  },
  {
    title: '专项数据',
    sections: [
      { key: 'three-public', title: '“三公”经费', about: '公开09、10', facts: ['threePublicExpenses', 'priorYear/threePublicExpenses'], tables: ['T09', 'T10'], tells: ['threePublicOverall', 'threePublicDetail'], terms: ['“三公”经费', '全年预算数', '决算数', '上年决算数', '公务用车保有量', '外事接待'] },
      { key: 'operations', title: '运行、采购、资产', about: '公开10 · 机关运行经费、政府采购、国有资产占用', facts: ['agencyOperatingExpenses', 'priorYear/agencyOperatingExpenses', 'governmentProcurement', 'stateAssetsHeld'], tables: ['T10'], tells: ['agencyOperating', 'procurement', 'stateAssets'], terms: ['机关运行经费', '政府采购', '授予中小企业合同金额', '单价100万元以上设备'] },
      { key: 'comparison', title: '年初预算与上年数', about: '不进十张表，供情况说明比较增减', facts: ['initialBudget', 'priorYear'], tables: [], tells: ['grandTotals', 'fiscalTotals', 'generalPublicOverall', 'generalPublicByCategory'], terms: ['年初预算数', '上年决算数'] },
    ],
  },
  {
    title: '文字与绩效',
    sections: [
      { key: 'reasons', title: '原因说明', about: '第三部分中由人来写的话', facts: ['reasons', 'glossaryAddition'], tables: [], tells: ['grandTotals', 'fiscalTotals', 'generalPublicOverall', 'generalPublicByCategory', 'basicExpenditure', 'threePublicOverall', 'threePublicDetail', 'agencyOperating'], terms: [] },
      { key: 'performance', title: '绩效自评', about: '第五部分：项目支出绩效自评表', facts: ['performance'], tables: [], tells: ['performance'], terms: ['二级项目', '目标申报数', '预算编制数', '全年预算数', '全年执行数', '执行率', '三级指标', '分值'] },
    ],
  },
]

export const sections: readonly Section[] = sectionGroups.flatMap((group) => group.sections)

export const sectionNamed = (key: string): Section | undefined => sections.find((section) => section.key === key)

const byPrefix: ReadonlyMap<FactKey, Section> = new Map(sections.flatMap((section) => section.facts.map((prefix) => [prefix, section] as const)))

/** The section in which a fact is entered: the one that names the longest beginning of its key. */
export const sectionOf = (key: FactKey): Section | undefined => {
  // Thousands of keys are asked after every keystroke, so the beginnings are looked up, longest first.
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
    const found = byPrefix.get(key.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

export const isFactOf = (section: Section, key: FactKey): boolean => sectionOf(key) === section
