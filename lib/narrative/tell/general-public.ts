import type { CellRef } from '@/lib/report/cell'
import { factRef } from '@/lib/report/report'
import { change, compared, isPrintedZero, money, percentClause } from '../figures'
import type { Told } from '../told'
import { changeClause, reason, reasonClause, withoutFinalPunctuation } from '../reason'
import { say, type Spans } from '../span'
import { listed } from './totals'

const TOTAL: CellRef = 'T05!total:c1'
const BUDGETS = 'initialBudget/generalPublicBudgetByCategory'
/** The sum of 年初预算 by 类, which no table prints. */
export const INITIAL_BUDGET_TOTAL: CellRef = 'N5!initial-budget:total'

/** 五（一）总体情况 */
export const tellGeneralPublicOverall = ({ report, template }: Told): readonly Spans[] => {
  const last = factRef('priorYear/generalPublicBudgetExpenditure')
  const why = changeClause(report, '主要原因是', 'reasons/generalPublicBudgetChange', report.facts.reasons.generalPublicBudgetChange)
  return [
    say`${template.fiscalYear.toString()}年一般公共预算财政拨款决算支出${money(report, TOTAL)}${percentClause(report, '，占本年支出合计的', TOTAL, 'T03!total:c1')}。与上年相比，一般公共预算财政拨款支出${change(report, last, TOTAL)}。${why.length > 0 ? say`${why}。` : ''}`,
  ]
}

/** 五（二）结构情况: every 类 that is not zero, in code order. */
export const tellGeneralPublicStructure = ({ report, template }: Told): readonly Spans[] => {
  const items = template.categories
    .map((category) => ({ ...category, ref: `T05!${category.code}:c1` as const }))
    .filter(({ ref }) => !isPrintedZero(report, ref))
    .map(({ name, ref }) => say`${name}(类)${money(report, ref)}${percentClause(report, '，占比', ref, TOTAL)}`)
  return [say`${template.fiscalYear.toString()}年度一般公共预算财政拨款支出${money(report, TOTAL)}${items.length > 0 ? '，主要用于以下方面：' : '。'}`, ...listed(items)]
}

/** 五（三）具体情况: every 类 with 年初预算 or 决算, each a paragraph of its own. */
export const tellGeneralPublicByCategory = ({ report, template }: Told): readonly Spans[] => {
  const items = template.categories.flatMap(({ code, name }) => {
    const [budget, final, last]: readonly [CellRef, CellRef, CellRef] = [factRef(`${BUDGETS}/${code}`), `T05!${code}:c1`, factRef(`priorYear/generalPublicBudgetByCategory/${code}`)]
    if (isPrintedZero(report, budget) && isPrintedZero(report, final)) return []
    const words = report.facts.reasons.generalPublicBudgetByCategory[code]
    const slot = `reasons/generalPublicBudgetByCategory/${code}`
    const usedFor = withoutFinalPunctuation(words?.usedFor ?? '') === '' && isPrintedZero(report, final) ? [] : say`，用于${reason(`${slot}/usedFor`, words?.usedFor ?? '')}`
    const why = changeClause(report, '，主要原因是', `${slot}/change`, words?.change ?? '')
    return [
      say`${name}年初预算${money(report, budget)}，支出决算${money(report, final)}${percentClause(report, '，完成年初预算的', final, budget)}${usedFor}。${compared(report, '较上年决算', last, final)}${why}。`,
    ]
  })
  const total = say`${template.fiscalYear.toString()}年度一般公共预算财政拨款支出年初预算${money(report, INITIAL_BUDGET_TOTAL)}，支出决算${money(report, TOTAL)}${percentClause(report, '，完成年初预算的', TOTAL, INITIAL_BUDGET_TOTAL)}。${items.length > 0 ? '其中：' : ''}`
  return [total, ...items]
}

/** 六、基本支出: 人员经费 and 公用经费, each with what it mainly includes. */
export const tellBasicExpenditure = ({ report, template }: Told): readonly Spans[] => {
  const { reasons } = report.facts
  const part = (name: string, ref: CellRef, slot: string, text: string) => say`${name}${money(report, ref)}${reasonClause('，主要包括', slot, text, !isPrintedZero(report, ref))}`
  return [
    say`${template.fiscalYear.toString()}年度财政拨款基本支出${money(report, 'T05!total:c2')}，其中：`,
    ...listed([
      part('人员经费', 'T06!personnel:amount', 'reasons/personnelExpensesInclude', reasons.personnelExpensesInclude),
      part('公用经费', 'T06!publicUse:amount', 'reasons/publicUseExpensesInclude', reasons.publicUseExpensesInclude),
    ]),
  ]
}
