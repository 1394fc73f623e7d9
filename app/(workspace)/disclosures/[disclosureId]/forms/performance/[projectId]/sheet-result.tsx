'use client'
import { useEntryUnit, useLiveReport } from '@/components/live/use-live'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import { moneyWords, rateWords, scoreWords } from '../sheet-words'

/** What the sheet comes to, as it is written. */
export const SheetResult = ({ evaluated }: { readonly evaluated: EvaluatedProject }) => {
  const unit = useEntryUnit()
  const { template } = useLiveReport().report
  const { funds, totalScore, totalWeight, grade, project } = evaluated
  const begun = project.funds.length > 0 || project.indicators.length > 0
  const figures = [
    ['全年预算', `${moneyWords(funds.annualBudget, unit)} ${funds.annualBudget === null ? '' : unit}`],
    ['结（转）余', `${moneyWords(funds.balance, unit)} ${funds.balance === null ? '' : unit}`],
    ['执行率', rateWords(funds.rate)],
    ['执行率得分', scoreWords(funds.score)],
    ['总分', begun ? `${scoreWords(totalScore)} / ${scoreWords(totalWeight)}` : ''],
    ['等级', begun ? template.wording.gradeNames[grade] : ''],
  ] as const
  return (
    <dl aria-label="自动算出" className="flex flex-wrap gap-x-6 gap-y-1 border-y border-line-2 bg-wash px-4 py-2 text-13">
      {figures.map(([name, value]) => <div key={name} className="flex gap-1.5"><dt className="text-ink-3">{name}</dt><dd className="font-semibold">{value.trim() === '' ? '未填' : value}</dd></div>)}
    </dl>
  )
}
