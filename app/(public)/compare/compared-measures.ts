import type { Measure } from '@/lib/publication/measures'

export type ComparedMeasure = { readonly id: string; readonly title: string; readonly columns: readonly { readonly measure: Measure; /** Empty where the year says all. */ readonly label: string }[] }

/** What the page sets side by side, in this order. */
export const comparedMeasures: readonly ComparedMeasure[] = [
  { id: 'income', title: '收入总计', columns: [{ measure: 'incomeTotal', label: '' }] },
  { id: 'expenditure', title: '支出总计', columns: [{ measure: 'expenditureTotal', label: '' }] },
  { id: 'three-public', title: '“三公”经费：预算与决算', columns: [{ measure: 'threePublicBudget', label: '预算' }, { measure: 'threePublicFinal', label: '决算' }] },
  { id: 'budget-final', title: '一般公共预算财政拨款支出：年初预算与决算', columns: [{ measure: 'generalPublicBudgetInitial', label: '预算' }, { measure: 'generalPublicBudgetFinal', label: '决算' }] },
]
