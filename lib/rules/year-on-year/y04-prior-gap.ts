import { compare, isSame, minus, type Amount } from '@/lib/money/amount'
import { factRef, figureAt } from '@/lib/report/report'
import { noOtherMoney } from '../only-appropriations'
import { printedAt } from '../printed'
import type { Rule } from '../rule'
import { isStated, moneyWords } from '../words'

const ALL = factRef('priorYear/incomeGrandTotal')
const FISCAL = factRef('priorYear/fiscalIncomeGrandTotal')

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
    const [all, fiscal] = [figureAt(report, ALL), figureAt(report, FISCAL)]
    if (!isStated(all) || !isStated(fiscal)) return
    const { label, decimals } = report.template.unit
    const figures = { left: printedAt(report, ALL), right: printedAt(report, FISCAL), unit: label, decimals }
    if (isSame(figures.left, figures.right)) return
    const ends = { left: [ALL], right: [FISCAL], figures }
    if (compare(figures.right, figures.left) > 0) yield { what: '上年财政拨款收入总计大于上年收入总计', ...ends, advice: '请在“年初预算与上年”页按上年决算核对这两个数。', severity: 'error' }
    else if (noOtherMoney(subject))
      // Facts of last year are 元.
      yield { what: `上年收入总计比上年财政拨款收入总计多 ${moneyWords(minus(all, fiscal) as Amount, report.template)}，而本年全部为财政拨款，年初也没有其他资金结转`, ...ends, told: '', advice: '请在“年初预算与上年”页核对这两个数；上年确有其他收入且已用完的，请写明来源。' }
  },
}
