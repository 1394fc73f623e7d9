import { minus, negated, times, figureOf, type Figure } from '@/lib/money/amount'
import { factRef, figureAt } from '@/lib/report/report'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, printedAt, sumFigures, ZERO } from '../printed'
import type { Rule } from '../rule'
import { saidAt, sectionOf } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf, type ToldChange } from '../told-shape'

const TWO = figureOf('2')

/** The change with its sign; zero where nothing changed. */
const signed = ({ verb, by }: ToldChange): Figure => (by === null ? ZERO : verb === '减少' ? negated(valueOf(by)) : valueOf(by))

export const n13ChangesAddUp: Rule = {
  id: 'N13',
  title: '各类增减额之和应等于总增减额',
  relation: '说明五（三）各类增减额（带符号）之和 = 说明五（一）的增减额。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '其中',
  check: function* (subject) {
    const { report } = subject
    const { changes } = toldIn(subject)
    const total = changes.find(({ section }) => section === '五（一）')
    const parts = changes.filter(({ section }) => section === '五（三）')
    if (total === undefined || parts.length === 0 || sectionOf(subject, '五（三）') === undefined) return
    // A 类 of last year that has neither budget nor spending this year stands in no sentence.
    const gone = report.template.categories.flatMap(({ code }) => {
      const last = factRef(`priorYear/generalPublicBudgetByCategory/${code}`)
      return figureAt(report, last) === null || parts.some(({ lastRef }) => lastRef === last) ? [] : [negated(printedAt(report, last))]
    })
    const { unit } = report.template
    const figures = { left: sumFigures([...parts.map(signed), ...gone]), right: signed(total), unit: unit.label, decimals: unit.decimals }
    // Each change is the difference of two printed figures, so it carries two roundings.
    const allowed = times(intervalOf(parts.length + gone.length + 1, unit), TWO)
    if (!isWithin(minus(figures.left, figures.right), allowed))
      yield { what: `各类增减额之和与总增减额不符：说明五（三）合计 ${figures.left.toFixed(unit.decimals)} ${unit.label}，说明五（一）为 ${figures.right.toFixed(unit.decimals)} ${unit.label}`, left: [saidAt('五（三）')], right: [saidAt('五（一）')], figures, told: '', ...allowedWords(allowed, unit), advice: '请核对各类的增减额和方向。' }
  },
}
