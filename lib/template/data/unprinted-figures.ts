import type { UnprintedFigure } from '../template'
import { categories } from './categories'
import { sum } from './cells'

const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const
const GRADES = ['优', '良', '中', '差'] as const

/** 只在说明中出现、不在十张表中的数。 */
export const unprintedFigures: readonly UnprintedFigure[] = [
  {
    ref: 'N5!initial-budget:total',
    label: '一般公共预算年初预算合计',
    measure: 'amount',
    from: sum(...categories.map(({ code }) => `facts!initialBudget/generalPublicBudgetByCategory/${code}:value`)),
  },
  {
    ref: 'N9!last-year:total',
    label: '上年“三公”经费合计',
    measure: 'amount',
    from: sum(...ITEMS.map((item) => `facts!priorYear/threePublicExpenses/${item}:value`)),
  },
  { ref: 'N9!reception-batches:count', label: '公务接待批次合计', measure: 'count', from: sum('T10!sg_dom_batches:value', 'T10!sg_abroad_batches:value') },
  { ref: 'N9!reception-people:count', label: '公务接待人次合计', measure: 'count', from: sum('T10!sg_dom_people:value', 'T10!sg_abroad_people:value') },
  ...GRADES.map((name, index) => ({
    ref: `N10!grade-${index + 1}:count` as const,
    label: `自评等级为“${name}”的项目数`,
    measure: 'count' as const,
    // The index runs over the four grades just above.
    from: { kind: 'graded', grade: index as 0 | 1 | 2 | 3 } as const,
  })),
  { ref: 'N10!social-insurance:total', label: '社会保险基金预算项目支出', measure: 'amount', from: sum() },
]
