import { minus } from '@/lib/money/amount'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, sumFigures } from '../printed'
import type { Rule } from '../rule'
import { saidAt } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { valueOf } from '../told-shape'

const SECTION = '五（三）'

export const n05BudgetsAddUp: Rule = {
  id: 'N05',
  title: '说明五（三）年初预算应等于各类年初预算之和',
  relation: '说明五（三）年初预算合计 = 各类年初预算之和。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '其中',
  check: function* (subject) {
    const { unit } = subject.report.template
    const told = toldIn(subject)
    const total = toldOf(told, SECTION, 'N5!initial-budget:total')
    if (total === undefined) return
    const parts = told.figures.filter(({ section, ref }) => section === SECTION && ref.startsWith('facts!initialBudget/'))
    if (parts.length === 0) return
    const figures = { left: valueOf(total.text), right: sumFigures(parts.map(({ text }) => valueOf(text))), unit: unit.label, decimals: unit.decimals }
    const allowed = intervalOf(parts.length + 1, unit)
    if (!isWithin(minus(figures.left, figures.right), allowed))
      yield { what: '说明五（三）年初预算合计不等于各类年初预算之和', left: [total.ref], right: [saidAt(SECTION)], figures, slipped: 'anything', ...allowedWords(allowed, unit), advice: '请核对各类年初预算数，改正有误的一项。' }
  },
}
