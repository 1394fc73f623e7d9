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
}

export type SectionGroup = { readonly title: string; readonly sections: readonly Section[] }

export const sectionGroups: readonly SectionGroup[] = [
  {
    title: '基本情况',
    sections: [
      { key: 'overview', title: '单位概况', about: '第一部分：职责与机构设置', facts: ['budgetUnit', 'overview'], tables: [], tells: [] },
    ],
  },
  {
    title: '收入支出',
    sections: [
      { key: 'income', title: '收入', about: '公开02、01 · 由“项”录入，“款”“类”自动合计', facts: ['incomeByFunction', 'balances/nonAppropriationSurplusUsed', 'balances/openingBalance'], tables: ['T02', 'T01'], tells: ['incomeKinds', 'grandTotals'] },
      { key: 'expenditure', title: '支出', about: '公开03、01 · 由“项”录入，“款”“类”自动合计', facts: ['expenditureByFunction', 'balances/surplusDistribution', 'balances/closingBalance'], tables: ['T03', 'T01'], tells: ['expenditureKinds', 'grandTotals'] },
    ],
  },
  {
    title: '财政拨款',
    sections: [
      { key: 'general-public-budget', title: '一般公共预算', about: '公开05、04', facts: ['fiscalAppropriation/generalPublicBudget'], tables: ['T05', 'T04'], tells: ['generalPublicOverall', 'generalPublicStructure', 'generalPublicByCategory', 'fiscalTotals'] },
      { key: 'government-funds', title: '政府性基金', about: '公开07、04', facts: ['fiscalAppropriation/governmentFunds'], tables: ['T07', 'T04'], tells: ['governmentFunds', 'fiscalTotals'] },
      { key: 'state-capital', title: '国有资本经营', about: '公开08、04', facts: ['fiscalAppropriation/stateCapitalOperations'], tables: ['T08', 'T04'], tells: ['stateCapitalOperations', 'fiscalTotals'] },
      { key: 'basic-expenditure', title: '基本支出', about: '公开06 · 一般公共预算基本支出，按经济分类“款”录入', facts: ['basicExpenditureByEconomic'], tables: ['T06'], tells: ['basicExpenditure'] },
    ],
  },
  {
    title: '专项数据',
    sections: [
      { key: 'three-public', title: '“三公”经费', about: '公开09、10', facts: ['threePublicExpenses', 'priorYear/threePublicExpenses'], tables: ['T09', 'T10'], tells: ['threePublicOverall', 'threePublicDetail'] },
      { key: 'operations', title: '运行、采购、资产', about: '公开10 · 机关运行经费、政府采购、国有资产占用', facts: ['agencyOperatingExpenses', 'priorYear/agencyOperatingExpenses', 'governmentProcurement', 'stateAssetsHeld'], tables: ['T10'], tells: ['agencyOperating', 'procurement', 'stateAssets'] },
      { key: 'comparison', title: '年初预算与上年数', about: '不进十张表，供情况说明比较增减', facts: ['initialBudget', 'priorYear'], tables: [], tells: ['grandTotals', 'fiscalTotals', 'generalPublicOverall', 'generalPublicByCategory'] },
    ],
  },
  {
    title: '文字与绩效',
    sections: [
      { key: 'reasons', title: '原因说明', about: '第三部分中由人来写的话', facts: ['reasons', 'glossaryAddition'], tables: [], tells: ['grandTotals', 'fiscalTotals', 'generalPublicOverall', 'generalPublicByCategory', 'basicExpenditure', 'threePublicOverall', 'threePublicDetail', 'agencyOperating'] },
      { key: 'performance', title: '绩效自评', about: '第五部分：项目支出绩效自评表', facts: ['performance'], tables: [], tells: ['performance'] },
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
