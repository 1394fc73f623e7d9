import { compare, isSame, minus, type Amount } from '@/lib/money/amount'
import { figureAt, type Report } from '@/lib/report/report'
import { amountsOf, totalPairs, type YearPair } from '../change'
import { noOtherMoney } from '../only-appropriations'
import { printedAt } from '../printed'
import type { Rule } from '../rule'
import { changeWords, isStated, moneyWords } from '../words'

const pairOf = (name: string): YearPair => {
  const pair = totalPairs.find((each) => each.name === name)
  if (pair === undefined) throw new Error(`no pair of totals is called ${name}`)
  return pair
}
const ALL = pairOf('收入总计')
const FISCAL = pairOf('财政拨款收入总计')

/** `上年收入总计 470.28 万元（本年增加 212.55 万元，增长 45.20%）`: where nothing but the change is printed, the change is what a reader looks for. */
const lastYearWords = (report: Report, pair: YearPair): string => {
  const { now, before } = amountsOf(report, pair)
  const change = isStated(now) && isStated(before) ? `（本年${changeWords(now, before, report.template)}）` : ''
  return `上年${pair.name} ${moneyWords(before, report.template)}${change}`
}

export const y04PriorGap: Rule = {
  id: 'Y04',
  title: '上年财政拨款总计与上年总计的差额应有来源',
  relation: '上年财政拨款总计 ≤ 上年总计（否则错误）；两者有差额的，本年有其他收入或其他资金的年初结转。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '两个上年数中可能有一个是错的',
  check: function* (subject) {
    const { report } = subject
    const [all, fiscal] = [figureAt(report, ALL.before), figureAt(report, FISCAL.before)]
    if (!isStated(all) || !isStated(fiscal)) return
    const { label, decimals } = report.template.unit
    const figures = { left: printedAt(report, ALL.before), right: printedAt(report, FISCAL.before), unit: label, decimals }
    if (isSame(figures.left, figures.right)) return
    const ends = { left: [ALL.before], right: [FISCAL.before], figures, told: '' }
    const isPartLarger = compare(figures.right, figures.left) > 0
    // Facts of last year are 元.
    const [less, more] = (isPartLarger ? [all, fiscal] : [fiscal, all]) as [Amount, Amount]
    const apart = `${lastYearWords(report, ALL)}，${lastYearWords(report, FISCAL)}，相差 ${moneyWords(minus(more, less), report.template)}`
    if (isPartLarger) yield { what: `上年财政拨款收入总计大于上年收入总计：${apart}`, ...ends, advice: '请在“年初预算与上年”页按上年决算核对这两个数。', severity: 'error' }
    else if (noOtherMoney(subject)) yield { what: `${apart}，而本年全部为财政拨款，年初也没有其他资金结转`, ...ends, advice: '请在“年初预算与上年”页核对这两个数；上年确有其他收入且已用完的，请写明来源。' }
  },
}
