import type { FactKey } from '@/lib/facts/facts'
import { toText, type Amount } from '@/lib/money/amount'
import { factKeyOfRef, figureAt, type Report } from '@/lib/report/report'
import { categoryPairs, operatingPair, threePublicPairs, totalPairs } from '@/lib/rules/change'
import type { Template } from '@/lib/template/templates'

/**
 * The next year's 上年数 as a year's report states them, texts in 元: of the 类 that `template`, the next year's, knows. What
 * the report does not state is absent.
 */
export const finalsOf = (report: Report, template: Pick<Template, 'categories'>): Readonly<Record<FactKey, string>> => {
  const known = new Set(template.categories.map(({ code }) => code))
  const categories = categoryPairs(report, {}, 'priorYear/generalPublicBudgetByCategory').filter(({ code }) => known.has(code))
  return Object.fromEntries(
    [...totalPairs, ...categories, ...threePublicPairs, operatingPair].flatMap(({ now, before }) => {
      const key = factKeyOfRef(before)
      const figure = figureAt(report, now)
      // The pairs name cells of money only.
      return key === null || figure === null ? [] : [[key, toText(figure as Amount)] as const]
    }),
  )
}
