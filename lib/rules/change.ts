import { absolute, compare, figureOf, minus, times, zero, type Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { factRef, figureAt, type Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import type { Severity } from './finding'

/** How loudly a change speaks by the template's thresholds; null where it is usual, or where there was nothing before. */
export const changeSeverity = (now: Amount, before: Amount, { thresholds }: Template): Exclude<Severity, 'error'> | null => {
  const [moved, was] = [absolute(minus(now, before)), absolute(before)]
  const reaches = (limit: string): boolean => compare(moved, times(was, figureOf(limit))) >= 0
  if (was.isZero() || !reaches(thresholds.yoyNotice)) return null
  return reaches(thresholds.yoyWarning) ? 'warning' : 'notice'
}

/** A figure of this year and the same of last year, as stated. */
export type YearPair = { readonly name: string; readonly now: CellRef; readonly before: CellRef }

const prior = (key: string): CellRef => factRef(`priorYear/${key}`)

export const totalPairs: readonly YearPair[] = [
  { name: '收入总计', now: 'T01!L31:c1', before: prior('incomeGrandTotal') },
  { name: '支出总计', now: 'T01!R62:c2', before: prior('expenditureGrandTotal') },
  { name: '财政拨款收入总计', now: 'T04!L32:c1', before: prior('fiscalIncomeGrandTotal') },
  { name: '财政拨款支出总计', now: 'T04!R64:c2', before: prior('fiscalExpenditureGrandTotal') },
  { name: '一般公共预算财政拨款支出', now: 'T05!total:c1', before: prior('generalPublicBudgetExpenditure') },
]

/** Last year's 三公 in total, which no table prints. */
export const LAST_THREE_PUBLIC_TOTAL: CellRef = 'N9!last-year:total'

export const operatingPair: YearPair = { name: '机关运行经费', now: 'T10!op_total:value', before: prior('agencyOperatingExpenses') }

export const threePublicPairs: readonly YearPair[] = [
  { name: '因公出国（境）费', now: 'T09!row:c8', before: prior('threePublicExpenses/overseasTravel') },
  { name: '公务用车购置费', now: 'T09!row:c10', before: prior('threePublicExpenses/vehiclePurchase') },
  { name: '公务用车运行维护费', now: 'T09!row:c11', before: prior('threePublicExpenses/vehicleOperation') },
  { name: '公务接待费', now: 'T09!row:c12', before: prior('threePublicExpenses/reception') },
]

type CategoryGroup = 'priorYear/generalPublicBudgetByCategory' | 'initialBudget/generalPublicBudgetByCategory'
export type CategoryPair = YearPair & { readonly code: string }
export type CategoryAmounts = CategoryPair & { readonly nowAmount: Amount; readonly beforeAmount: Amount }

const known = new WeakMap<Template, Readonly<Record<CategoryGroup, readonly CategoryPair[]>>>()

const allCategoryPairs = (template: Template): Readonly<Record<CategoryGroup, readonly CategoryPair[]>> => {
  let pairs = known.get(template)
  if (pairs === undefined) {
    const under = (group: CategoryGroup): readonly CategoryPair[] => template.categories.map(({ code, name }) => ({ code, name, now: `T05!${code}:c1`, before: factRef(`${group}/${code}`) }))
    known.set(template, (pairs = { 'priorYear/generalPublicBudgetByCategory': under('priorYear/generalPublicBudgetByCategory'), 'initialBudget/generalPublicBudgetByCategory': under('initialBudget/generalPublicBudgetByCategory') }))
  }
  return pairs
}

/** Every 类 that has a final amount or stands among these facts, with both amounts, blank as zero. */
export const categoryPairs = ({ template, cells }: Report, of: Readonly<Record<string, Amount | null>>, group: CategoryGroup): readonly CategoryAmounts[] => {
  const pairs: CategoryAmounts[] = []
  for (const pair of allCategoryPairs(template)[group]) {
    const cell = cells.get(pair.now)
    if (cell === undefined && !Object.hasOwn(of, pair.code)) continue
    // Cells of 公开05 are 元.
    pairs.push({ ...pair, nowAmount: (cell?.value ?? zero) as Amount, beforeAmount: of[pair.code] ?? zero })
  }
  return pairs
}

/** Both figures as amounts in 元, null where not stated. */
export const amountsOf = (report: Report, { now, before }: YearPair): { readonly now: Amount | null; readonly before: Amount | null } => ({
  // The pairs name cells of money only.
  now: figureAt(report, now) as Amount | null,
  before: figureAt(report, before) as Amount | null,
})
