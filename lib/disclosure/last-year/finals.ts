import 'server-only'
import type { FactKey, Facts } from '@/lib/facts/facts'
import { toText, type Amount } from '@/lib/money/amount'
import { buildReport } from '@/lib/report/build'
import { factKeyOfRef, figureAt } from '@/lib/report/report'
import { categoryPairs, operatingPair, threePublicPairs, totalPairs } from '@/lib/rules/change'
import { theTemplate, type Template } from '@/lib/template/templates'

/**
 * This year's 上年数 as last year's disclosure states them, texts in 元: computed by last year's own form, for the 类 of
 * this year's. What last year's disclosure does not state is absent.
 */
export const finalsOf = (lastYear: Facts, template: Template): Readonly<Record<FactKey, string>> => {
  const report = buildReport(theTemplate(lastYear.templateId), lastYear)
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
