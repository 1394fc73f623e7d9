import { absolute, compare, figureOf, isZero, minus, ratio, times, type Figure } from '@/lib/money/amount'
import { formatFixed, formatGrouped } from '@/lib/money/format'
import { printedValue } from '@/lib/narrative/figures'
import type { CellRef } from '@/lib/report/cell'
import { cellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'

export type Comparison = {
  readonly label: string
  /** As printed, grouped; “—” for zero. */
  readonly prior: string
  readonly current: string
  /** `＋45.20%`, `－3.18%`, `由无到有`, `由有到无`, `持平` */
  readonly change: string
  /** At or over what the form calls a large change. */
  readonly isLarge: boolean
  readonly level: 0 | 1
}

type Pair = { readonly label: string; readonly prior: CellRef; readonly current: CellRef; readonly level: 0 | 1 }

const HUNDRED = figureOf('100')

const wholes: readonly Pair[] = [
  { label: '收入总计', prior: factRef('priorYear/incomeGrandTotal'), current: 'T01!L31:c1', level: 0 },
  { label: '支出总计', prior: factRef('priorYear/expenditureGrandTotal'), current: 'T01!R62:c2', level: 0 },
  { label: '财政拨款收入总计', prior: factRef('priorYear/fiscalIncomeGrandTotal'), current: 'T04!L32:c1', level: 0 },
  { label: '一般公共预算支出', prior: factRef('priorYear/generalPublicBudgetExpenditure'), current: 'T05!total:c1', level: 0 },
]
const others: readonly Pair[] = [
  { label: '“三公”经费', prior: 'N9!last-year:total', current: 'T09!row:c7', level: 0 },
  { label: '机关运行经费', prior: factRef('priorYear/agencyOperatingExpenses'), current: 'T10!op_total:value', level: 0 },
]

/** 一般公共预算支出 by 类, in the order of the form. */
const categoriesOf = ({ template }: Report): readonly Pair[] =>
  template.categories.map(({ code, name }) => ({ label: `${code} ${name}`, prior: factRef(`priorYear/generalPublicBudgetByCategory/${code}`), current: cellRef('T05', code, 'c1'), level: 1 }))

const changeOf = (prior: Figure, current: Figure, large: Figure): Pick<Comparison, 'change' | 'isLarge'> => {
  const difference = minus(current, prior)
  if (isZero(difference)) return { change: '持平', isLarge: false }
  const rate = ratio(difference, prior)
  if (rate === null) return { change: '由无到有', isLarge: true }
  if (isZero(current)) return { change: '由有到无', isLarge: true }
  return { change: `${compare(difference, figureOf('0')) > 0 ? '＋' : '－'}${formatFixed(absolute(times(rate, HUNDRED)), 2)}%`, isLarge: compare(absolute(rate), large) >= 0 }
}

/** Every pair that is compared, with its cells. */
export const comparedPairs = (report: Report): readonly Pair[] => [...wholes, ...categoriesOf(report), ...others]

/** The figures a reviewer looks at first, against last year; lines empty in both years are left out. */
export const comparisonsOf = (report: Report): readonly Comparison[] => {
  const large = figureOf(report.template.thresholds.yoyWarning)
  const words = (value: Figure): string => (isZero(value) ? '—' : formatGrouped(value, report.template.unit.decimals))
  return comparedPairs(report).flatMap(({ label, prior, current, level }) => {
    const [was, is] = [printedValue(report, prior), printedValue(report, current)]
    return isZero(was) && isZero(is) ? [] : [{ label, prior: words(was), current: words(is), ...changeOf(was, is, large), level }]
  })
}
