import type { NarrativeSection } from '../template'

/** 第三部分 情况说明的次序与标题；每节由哪段话来写。 */
export const narrativeOutline: readonly NarrativeSection[] = [
  { number: '一', heading: '一、收入支出决算总体情况说明', tell: 'grandTotals' },
  { number: '二', heading: '二、收入决算情况说明', tell: 'incomeKinds' },
  { number: '三', heading: '三、支出决算情况说明', tell: 'expenditureKinds' },
  { number: '四', heading: '四、财政拨款收支决算总体情况说明', tell: 'fiscalTotals' },
  {
    number: '五',
    heading: '五、一般公共预算财政拨款支出决算情况说明',
    tell: null,
    children: [
      { number: '五（一）', heading: '（一）一般公共预算财政拨款支出决算总体情况', tell: 'generalPublicOverall' },
      { number: '五（二）', heading: '（二）一般公共预算财政拨款支出决算结构情况', tell: 'generalPublicStructure' },
      { number: '五（三）', heading: '（三）一般公共预算财政拨款支出决算具体情况', tell: 'generalPublicByCategory' },
    ],
  },
  { number: '六', heading: '六、一般公共预算财政拨款基本支出决算情况说明', tell: 'basicExpenditure' },
  { number: '七', heading: '七、政府性基金预算财政拨款收支决算情况说明', tell: 'governmentFunds' },
  { number: '八', heading: '八、国有资本经营预算财政拨款支出决算情况说明', tell: 'stateCapitalOperations' },
  {
    number: '九',
    heading: '九、财政拨款“三公”经费支出决算情况说明',
    tell: null,
    children: [
      { number: '九（一）', heading: '（一）“三公”经费财政拨款支出决算总体情况说明', tell: 'threePublicOverall' },
      { number: '九（二）', heading: '（二）“三公”经费财政拨款支出决算具体情况说明', tell: 'threePublicDetail' },
    ],
  },
  {
    number: '十',
    heading: '十、其他重要事项情况说明',
    tell: null,
    children: [
      { number: '十（一）', heading: '（一）机关运行经费支出情况说明', tell: 'agencyOperating' },
      { number: '十（二）', heading: '（二）政府采购情况说明', tell: 'procurement' },
      { number: '十（三）', heading: '（三）国有资产占用情况说明', tell: 'stateAssets' },
      { number: '十（四）', heading: '（四）预算绩效情况说明', tell: 'performance' },
    ],
  },
]
