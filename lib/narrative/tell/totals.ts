import { isZero } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { cellAt, factRef, tableOf } from '@/lib/report/report'
import { change, isPrintedZero, money, percentClause } from '../figures'
import type { Told } from '../told'
import { changeClause } from '../reason'
import { say, type Spans } from '../span'

const prior = (name: string): CellRef => factRef(`priorYear/${name}`)

/** The last of a list ends with 。, the others with ；. */
export const listed = (items: readonly Spans[]): readonly Spans[] => items.map((item, index) => say`${item}${index === items.length - 1 ? '。' : '；'}`)

/** 一、收入支出决算总体情况说明 */
export const tellGrandTotals = ({ report, template }: Told): readonly Spans[] => {
  const [income, expenditure] = ['T01!L31:c1', 'T01!R62:c2'] as const
  const [lastIncome, lastExpenditure] = [prior('incomeGrandTotal'), prior('expenditureGrandTotal')]
  const why = changeClause(report, '主要原因是', 'reasons/grandTotalChange', report.facts.reasons.grandTotalChange)
  return [
    say`${template.fiscalYear.toString()}年度收入总计${money(report, income)}，支出总计${money(report, expenditure)}。与上年相比，收入总计${change(report, lastIncome, income)}，支出总计${change(report, lastExpenditure, expenditure)}。${why.length > 0 ? say`${why}。` : ''}`,
  ]
}

/** 二 and 三: a total, then a paragraph for each kind that is not zero, named as its column. */
const tellKinds = ({ report, template }: Told, subject: string, table: string, columns: readonly number[]): readonly Spans[] => {
  const whole: CellRef = `${table}!total:c1`
  const kinds = columns.map((column) => ({ ref: `${table}!total:c${column}` as const, name: tableOf(report, table).template.columns[column + 1]?.label ?? '' }))
  const items = kinds.filter(({ ref }) => !isPrintedZero(report, ref)).map(({ ref, name }) => say`${name}${money(report, ref)}${percentClause(report, '，占比', ref, whole)}`)
  return [say`${template.fiscalYear.toString()}年度${subject}${money(report, whole)}${items.length > 0 ? '，其中：' : '。'}`, ...listed(items)]
}

/** 二、收入决算情况说明 */
export const tellIncomeKinds = (told: Told): readonly Spans[] => tellKinds(told, '收入合计', 'T02', [2, 3, 4, 5, 6, 7])
/** 三、支出决算情况说明 */
export const tellExpenditureKinds = (told: Told): readonly Spans[] => tellKinds(told, '支出合计', 'T03', [2, 3, 4, 5, 6])

/** 四、财政拨款收支决算总体情况说明 */
export const tellFiscalTotals = ({ report, template }: Told): readonly Spans[] => {
  const [income, expenditure] = ['T04!L32:c1', 'T04!R64:c2'] as const
  const [lastIncome, lastExpenditure] = [prior('fiscalIncomeGrandTotal'), prior('fiscalExpenditureGrandTotal')]
  const why = changeClause(report, '主要原因是', 'reasons/fiscalGrandTotalChange', report.facts.reasons.fiscalGrandTotalChange)
  return [
    say`${template.fiscalYear.toString()}年度财政拨款收入总计${money(report, income)}，支出总计${money(report, expenditure)}。与上年相比，财政拨款收入总计${change(report, lastIncome, income)}；财政拨款支出总计${change(report, lastExpenditure, expenditure)}。${why.length > 0 ? say`${why}。` : ''}`,
  ]
}

/** 七、政府性基金预算财政拨款收支决算情况说明 */
export const tellGovernmentFunds = ({ report, template }: Told): readonly Spans[] => {
  const table = tableOf(report, 'T07')
  if (table.empty) return [say`${template.wording.noGovernmentFunds}`]
  const at = (column: string): CellRef => `T07!total:${column}`
  const items = table.rows.flatMap((row) => {
    const ref: CellRef = `T07!${row.key}:c3`
    const name = row.cells[1]
    if (row.level !== 2 || name?.kind !== 'label' || isZero(cellAt(report, ref)?.value)) return []
    return [say`${name.text}(项)支出${money(report, ref)}${percentClause(report, '，占比', ref, at('c3'))}`]
  })
  return [
    say`${template.fiscalYear.toString()}年度政府性基金预算财政拨款年初结转和结余${money(report, at('c1'))}，本年收入${money(report, at('c2'))}，本年支出${money(report, at('c3'))}，年末结转和结余${money(report, at('c6'))}。`,
    ...listed(items),
  ]
}

/** 八、国有资本经营预算财政拨款支出决算情况说明 */
export const tellStateCapitalOperations = ({ report, template }: Told): readonly Spans[] => {
  if (tableOf(report, 'T08').empty) return [say`${template.wording.noStateCapital}`]
  const at = (column: string): CellRef => `T08!total:${column}`
  return [
    say`${template.fiscalYear.toString()}年度国有资本经营预算财政拨款支出${money(report, at('c1'))}，其中：基本支出${money(report, at('c2'))}，项目支出${money(report, at('c3'))}。`,
  ]
}
