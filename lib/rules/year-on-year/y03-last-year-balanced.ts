import { isSame } from '@/lib/money/amount'
import { figureAt, factRef } from '@/lib/report/report'
import { printedAt } from '../printed'
import type { Rule } from '../rule'
import { isStated } from '../words'

const pairs = [
  { name: '', income: factRef('priorYear/incomeGrandTotal'), expenditure: factRef('priorYear/expenditureGrandTotal') },
  { name: '财政拨款', income: factRef('priorYear/fiscalIncomeGrandTotal'), expenditure: factRef('priorYear/fiscalExpenditureGrandTotal') },
] as const

export const y03LastYearBalanced: Rule = {
  id: 'Y03',
  title: '上年收入总计应等于上年支出总计',
  relation: '上年收入总计 = 上年支出总计；财政拨款同样。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '上年也是平衡的',
  check: function* ({ report }) {
    const { label, decimals } = report.template.unit
    for (const { name, income, expenditure } of pairs) {
      if (!isStated(figureAt(report, income)) || !isStated(figureAt(report, expenditure))) continue
      const figures = { left: printedAt(report, income), right: printedAt(report, expenditure), unit: label, decimals }
      // Last year's booklet prints one figure twice: 万元 with two decimals.
      if (isSame(figures.left, figures.right)) continue
      yield { what: `上年${name}收入总计与支出总计不相等`, left: [income], right: [expenditure], figures, slipped: 'anything', advice: '请在“年初预算与上年”页按上年决算核对这两个数。' }
    }
  },
}
