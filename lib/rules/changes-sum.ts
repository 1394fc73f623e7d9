import { minus, negated, times, figureOf, type Figure } from '@/lib/money/amount'
import { factRef, figureAt, type Report } from '@/lib/report/report'
import { intervalOf, isWithin, printedAt, sumFigures, ZERO } from './printed'
import type { Subject } from './rule'
import { sectionOf } from './told-checks'
import { toldIn } from './told-figures'
import { valueOf, type ToldChange } from './told-shape'

/** The changes 五（三） tells of each 类, added up, beside the change 五（一） tells of all. */
export type ChangesSum = { readonly sum: Figure; readonly total: Figure; readonly difference: Figure; readonly allowed: Figure; /** Rounding explains it. */ readonly holds: boolean; /** Last year's 类 are all known: they add up to last year's total. */ readonly isWhole: boolean }

const TWO = figureOf('2')

/** The change with its sign; zero where nothing changed. */
const signed = ({ verb, by }: ToldChange): Figure => (by === null ? ZERO : verb === '减少' ? negated(valueOf(by)) : valueOf(by))

const lastOf = (code: string) => factRef(`priorYear/generalPublicBudgetByCategory/${code}`)

const knowsLastYear = (report: Report, allowed: Figure): boolean => {
  const parts = Object.keys(report.facts.priorYear.generalPublicBudgetByCategory).map((code) => printedAt(report, lastOf(code)))
  return isWithin(minus(sumFigures(parts), printedAt(report, factRef('priorYear/generalPublicBudgetExpenditure'))), allowed)
}

/** Null where one of the two sections tells no change. */
export const changesSum = (subject: Subject): ChangesSum | null => {
  const { report } = subject
  const { changes } = toldIn(subject)
  const all = changes.find(({ section }) => section === '五（一）')
  const parts = changes.filter(({ section }) => section === '五（三）')
  if (all === undefined || parts.length === 0 || sectionOf(subject, '五（三）') === undefined) return null
  // A 类 of last year that has neither budget nor spending this year stands in no sentence.
  const gone = report.template.categories.flatMap(({ code }) => {
    const last = lastOf(code)
    return figureAt(report, last) === null || parts.some(({ lastRef }) => lastRef === last) ? [] : [negated(printedAt(report, last))]
  })
  const [sum, total] = [sumFigures([...parts.map(signed), ...gone]), signed(all)]
  // Each change is the difference of two printed figures, so it carries two roundings.
  const allowed = times(intervalOf(parts.length + gone.length + 1, report.template.unit), TWO)
  const difference = minus(sum, total)
  return { sum, total, difference, allowed, holds: isWithin(difference, allowed), isWhole: knowsLastYear(report, allowed) }
}
