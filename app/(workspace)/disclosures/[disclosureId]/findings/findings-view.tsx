'use client'
import { useSearchParams } from 'next/navigation'
import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { FindingCounts } from '@/components/finding/finding-list'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { focusSoon } from '@/components/live/focus-field'
import { withReturn } from '@/components/live/return-address'
import { useLiveReport, useSaveState } from '@/components/live/use-live'
import { UndoButtons } from '../forms/frame/undo-buttons'
import { answeredOf, type GivenExplanation, type PriorExplanation } from './explanation'
import { FilterBar } from './filter-bar'
import { filterOf, filterQuery, type FindingFilter } from './finding-filter'
import { FindingItem } from './finding-item'
import { FindingGroups } from './finding-groups'
import { sectionOfFinding } from './finding-section'
import { keepFindings, type KeptFinding } from './kept-findings'
import { RootCauseCard } from './root-cause-card'
import { todoOf } from './todo'
import { useFindingKeys } from './use-finding-keys'
import { useRootCauses } from './use-root-causes'
import { explainedBy, isWorthSaying } from './worth-saying'

type FindingsViewProps = { readonly explanations: readonly GivenExplanation[]; readonly prior: readonly PriorExplanation[] }

const HERE = 'findings'
/** Milliseconds without a key until a cause is looked for. */
const PAUSE = 250
const hereOf = (filter: FindingFilter): string => {
  const query = filterQuery(filter)
  return query === '' ? HERE : `${HERE}?${query}`
}

/** All findings of the facts on the screen, by what is to be done and section; judged anew while one types. */
export const FindingsView = ({ explanations, prior }: FindingsViewProps) => {
  const { id, editable, closedBecause } = useDisclosure()
  const { report, findings } = useLiveReport()
  const parameters = useSearchParams()
  const filter = filterOf(parameters)
  const wanted = parameters.get('finding')
  const settled = useSaveState().phase === 'saved' || !editable
  const main = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState(wanted)
  /** Stood on outside of a card: not folded away under the person, who would lose their place. */
  const [loose, setLoose] = useState(wanted)
  useFindingKeys(main)
  useEffect(() => { if (wanted !== null) focusSoon(wanted) }, [wanted])

  const todo = (finding: (typeof findings)[number]) => todoOf(finding, explanations)
  const [shown, setShown] = useState(() => ({ findings, settled, kept: keepFindings([], findings, todo, true) }))
  if (shown.findings !== findings || shown.settled !== settled) setShown({ findings, settled, kept: keepFindings(shown.kept, findings, todo, settled) })

  const isShown = ({ finding, todo: first }: (typeof shown.kept)[number]): boolean => {
    if (filter.section !== null && sectionOfFinding(finding).key !== filter.section) return false
    if (filter.severity === 'todo') return first === 'mend' || first === 'explain'
    return filter.severity === 'all' || finding.severity === filter.severity
  }
  const listed = shown.kept.filter(isShown)
  // The first finding is the stop of Tab until another was stood on; a name in the address opens its group.
  const standing = listed.some(({ name }) => name === current) ? current : (listed[0]?.name ?? null)
  const hereNow = hereOf(filter)
  const renderItem = (each: KeptFinding) => (
    <FindingItem kept={each} from={hereNow} current={standing === each.name} answered={each.finding.severity === 'warning' ? answeredOf(each.finding, explanations, editable ? prior : []) : null} />
  )
  const causes = useRootCauses(PAUSE).causes.filter(isWorthSaying)
  const under = explainedBy(causes)
  const causeOf = ({ name, finding, cleared }: KeptFinding): number | undefined => (cleared || name === loose ? undefined : under.get(finding.key))
  const hrefOf = (key: string): string => withReturn(factHref(id, key), hereNow)
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const left = findings.filter((finding) => ['mend', 'explain'].includes(todo(finding))).length
  const stand = ({ target }: FocusEvent) => {
    const item = target instanceof HTMLElement ? target.closest('[data-finding]') : null
    if (item === null) return
    setCurrent(item.id)
    setLoose(item.closest('[data-cause]') === null ? item.id : null)
  }
  return (
    <main id="main" ref={main} onFocus={stand} className="mx-auto max-w-[1180px] px-4 pt-4 pb-16 tablet:px-6">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
        <h1 className="text-18 font-semibold">问题</h1>
        <FindingCounts counts={{ error: count('error'), warning: count('warning'), notice: count('notice') }} />
        {editable && <span className="ml-auto"><UndoButtons /></span>}
      </header>
      {!editable && closedBecause !== null && <p className="mb-4 border-l-4 border-line-2 bg-sheet px-4 py-2 text-13 text-ink-2">{closedBecause}</p>}
      {shown.kept.length > 0 && <FilterBar filter={filter} kept={shown.kept} left={left} />}
      {listed.length === 0
        ? <p className="flex items-center gap-1.5 py-6 text-14 text-ok"><Icon name="done" />{shown.kept.length === 0 ? '没有发现问题，可以提交审核。' : left === 0 ? '错误都已改正，警告都已说明，可以提交审核。' : '这里没有问题。'}</p>
        : (
          <div className="grid gap-6">
            {causes.map((cause, index) => {
              const explained = listed.filter((each) => causeOf(each) === index)
              return explained.length > 0 && <RootCauseCard key={cause.sentence} cause={cause} hrefOf={hrefOf}>{explained.map((each) => <div key={each.name}>{renderItem(each)}</div>)}</RootCauseCard>
            })}
            <FindingGroups kept={listed.filter((each) => causeOf(each) === undefined)} report={report} explanations={explanations} renderItem={renderItem} from={hereNow} current={standing} />
          </div>
        )}
    </main>
  )
}
