'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/icon/icon'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import type { FieldEdit } from '@/components/live/live-store'
import type { Indicator, Project } from '@/lib/facts/facts'
import { isProposalTaken, proposedScore, unitTrouble, type ScoreProposal } from '@/lib/performance/score-proposal'
import { scoreWords } from '../sheet-words'

type Offered = { readonly indicator: Indicator; readonly index: number; readonly proposal: ScoreProposal }

/** Proposals that differ from what stands in the sheet. */
export const openProposals = ({ indicators }: Project): readonly Offered[] =>
  indicators.flatMap((indicator, index) => {
    const proposal = proposedScore(indicator)
    return proposal === null || isProposalTaken(indicator, proposal) ? [] : [{ indicator, index, proposal }]
  })

export const proposalEdit = ({ id }: Project, { indicator, proposal }: Offered): FieldEdit => ({ key: `performance/projects/${id}/indicators/${indicator.id}/score`, text: scoreWords(proposal.score) })

/** 建议得分: what follows from target and actual value, taken by a press or by F9 in the row; nothing is entered by itself. */
export const ScoreProposals = ({ project }: { readonly project: Project }) => {
  const { editable } = useDisclosure()
  const store = useLiveStore()
  const offered = openProposals(project)
  const troubled = project.indicators.map((indicator, index) => ({ id: indicator.id, index, sentence: unitTrouble(indicator) })).filter(({ sentence }) => sentence !== null)
  const blank = offered.filter(({ indicator }) => indicator.score === null)
  const take = (some: readonly Offered[]) => { store.apply(some.map((each) => proposalEdit(project, each)), '采用建议得分') }
  if (offered.length + troubled.length === 0) return null
  return (
    <section aria-label="建议得分" className="mt-2.5 border border-line-2 bg-paper px-3 py-2 text-12">
      {offered.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-semibold">按指标值算的建议得分</h3>
          <span className="text-ink-3">在指标那一行按 F9 采用</span>
          {editable && blank.length > 1 && <Button size="small" className="ml-auto" onClick={() => { take(blank) }}>空着的 {blank.length} 条都采用</Button>}
        </div>
      )}
      <ul className="mt-1 grid gap-0.5">
        {offered.map((each) => (
          <li key={each.indicator.id} className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 flex-1">第 {each.index + 1} 条 {each.indicator.level3}：{each.proposal.why}{each.indicator.score !== null && <span className="text-ink-3">（现填 {scoreWords(each.indicator.score)}）</span>}</span>
            {editable && <Button size="small" variant="quiet" aria-label={`第 ${String(each.index + 1)} 条采用 ${scoreWords(each.proposal.score)} 分`} onClick={() => { take([each]) }}>采用 {scoreWords(each.proposal.score)}</Button>}
          </li>
        ))}
        {troubled.map(({ id, index, sentence }) => <li key={id} className="flex gap-1.5 text-warn"><Icon name="warning" className="mt-0.5 size-3.5" />第 {index + 1} 条{sentence}</li>)}
      </ul>
    </section>
  )
}
