'use client'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import { useLiveReport } from '@/components/live/use-live'
import { absolute, isNegative } from '@/lib/money/amount'
import { isBalanced, weightStandings, type WeightStanding } from '@/lib/performance/weights'
import type { Project } from '@/lib/facts/facts'
import { scoreWords } from '../sheet-words'

const leftWords = (standing: WeightStanding): string => (isBalanced(standing) ? '' : isNegative(standing.left) ? `多 ${scoreWords(absolute(standing.left))} 分` : `还差 ${scoreWords(standing.left)} 分`)

const Standing = ({ standing, strong = false }: { readonly standing: WeightStanding; readonly strong?: boolean }) => {
  const fine = isBalanced(standing)
  return (
    <div className={classNames('flex items-baseline gap-1.5', strong && 'font-semibold')}>
      <dt className={strong ? '' : 'text-ink-3'}>{standing.name}</dt>
      <dd>{scoreWords(standing.given)} / {scoreWords(standing.due)}{!fine && <span className="ml-1.5 font-semibold text-warn">{leftWords(standing)}</span>}{fine && strong && <Icon name="check" className="ml-1 inline size-3.5 text-ok" />}</dd>
    </div>
  )
}

/** 分值 while they are given out: each group against what the form gives it, all against 100. */
export const WeightBoard = ({ project }: { readonly project: Project }) => {
  const { template } = useLiveReport().report
  const { groups, total } = weightStandings(project, template)
  return (
    <dl aria-label="分值分配" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-12">
      {groups.map((standing) => <Standing key={standing.name} standing={standing} />)}
      <Standing standing={total} strong />
    </dl>
  )
}
