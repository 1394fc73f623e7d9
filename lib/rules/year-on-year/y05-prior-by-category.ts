import { minus } from '@/lib/money/amount'
import { factRef, figureAt } from '@/lib/report/report'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, printedAt, sumFigures } from '../printed'
import type { Rule } from '../rule'
import { isSome, isStated } from '../words'

const TOTAL = factRef('priorYear/generalPublicBudgetExpenditure')

export const y05PriorByCategory: Rule = {
  id: 'Y05',
  title: '上年分类支出之和应等于上年一般公共预算支出',
  relation: '上年各类支出之和 = 上年一般公共预算财政拨款支出。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '其中数',
  check: function* ({ report, basis }) {
    // A text names no 类 of last year that has nothing this year: its changes are N13's.
    if (basis === 'document') return
    const byCategory = report.facts.priorYear.generalPublicBudgetByCategory
    const refs = Object.keys(byCategory).filter((code) => isSome(byCategory[code])).map((code) => factRef(`priorYear/generalPublicBudgetByCategory/${code}`))
    if (!isStated(figureAt(report, TOTAL)) || refs.length === 0) return
    const { unit } = report.template
    const figures = { left: printedAt(report, TOTAL), right: sumFigures(refs.map((ref) => printedAt(report, ref))), unit: unit.label, decimals: unit.decimals }
    const allowed = intervalOf(refs.length + 1, unit)
    if (isWithin(minus(figures.left, figures.right), allowed)) return
    yield { what: '上年一般公共预算支出不等于上年各类之和', left: [TOTAL], right: refs, figures, slipped: 'anything', ...allowedWords(allowed, unit), advice: '请在“年初预算与上年”页核对上年各类支出，补齐漏填的类。' }
  },
}
