'use client'
import { memo } from 'react'
import { comparedWords } from '@/components/finding/finding-ends'
import { openEnds, type OpenEnd } from '@/components/finding/finding-targets'
import { severityEdge, severityStrong } from '@/components/finding/severity-look'
import { classNames } from '@/components/ui/class-names'
import { SeverityBadge } from '@/components/ui/severity-badge'
import { Tag } from '@/components/ui/tag'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { factRef } from '@/lib/report/report'
import { placeOfCell } from '@/lib/rules/place'
import { EndPanel } from './end-panel'
import { ExplainForm } from './explain-form'
import { ExplanationWords } from './explanation-words'
import type { Answered } from './explanation'
import { hrefOfEnd, isOpenTo } from './finding-jump'
import type { KeptFinding } from './kept-findings'
import { RuleWords } from './rule-words'

const SHOWN = 6
const keyNames = ['[', ']'] as const

type FindingItemProps = {
  readonly kept: KeptFinding
  /** What the unit said to it; null where nothing is to be said. */
  readonly answered: Answered | null
  /** Where a jump comes back to: this page with its filter. */
  readonly from: string
  /** The one that keys act on; it alone is a stop of Tab. */
  readonly current: boolean
}

const opposite = (ends: readonly OpenEnd[], index: number): string | undefined => {
  const value = (index === 0 ? ends[1] : ends[0])?.value
  return ends.length !== 2 || value === '' ? undefined : value
}

/** What this case is, without the operands that stand beside it, and what to do. */
const wordsOf = ({ message, advice, difference }: KeptFinding['finding']): string => {
  const at = difference === '' ? -1 : message.indexOf('：')
  return at === -1 ? message : `${message.slice(0, at)}。${advice}`
}

/** A finding that is no more: one line, so that what follows stays where it was. */
const Cleared = ({ name, finding: { rule, title }, current }: KeptFinding & { readonly current: boolean }) => (
  <article data-finding={name} id={name} tabIndex={current ? 0 : -1} className="flex flex-wrap items-center gap-2 border border-ok-line bg-ok-wash px-2.5 py-1.5 text-13">
    <Tag tone="ok" icon="check">已消除</Tag>
    <h4 className="min-w-0 flex-1"><del>{title}</del></h4>
    <span className="text-ink-3">{rule}</span>
  </article>
)

/** One finding: its ends side by side, each typed in place or one key away, the difference, the rule, the unit's words. */
export const FindingItem = memo(({ kept, answered, from, current }: FindingItemProps) => {
  const { id, editable, steps } = useDisclosure()
  const store = useLiveStore()
  if (kept.cleared) return <Cleared {...kept} current={current} />
  const { name, finding } = kept
  const { rule, title, severity, unit, difference } = finding
  const { report } = store.snapshot().computed
  const ends = openEnds(report, finding)
  const labelOf = (key: string) => placeOfCell(report, factRef(key))
  return (
    <article data-finding={name} data-rule={rule} id={name} tabIndex={current ? 0 : -1} aria-label={`${title}（${rule}）`} className={classNames('border border-l-4 border-line-2 bg-sheet text-13', severityEdge[severity])}>
      <header className="flex items-start gap-2 px-2.5 pt-1.75 pb-1.25 font-semibold">
        <SeverityBadge severity={severity} />
        <h4 className="min-w-0 flex-1">{title}</h4>
        <RuleWords id={rule} template={report.template} />
      </header>
      <div className="grid border-t border-line max-tablet:divide-y max-tablet:divide-line tablet:grid-cols-2">
        {ends.slice(0, SHOWN).map((end, index) => (
          <div key={`${end.label}${String(index)}`} className={classNames('min-w-0', index % 2 === 1 && 'tablet:border-l tablet:border-line', index > 1 && 'tablet:border-t tablet:border-line')}>
            <EndPanel end={end} other={opposite(ends, index)} unit={unit} severity={severity} keyName={keyNames[index]} href={end.target === null || !isOpenTo(end.target, steps) ? null : hrefOfEnd(id, end.target, from, name)} labelOf={labelOf} editable={editable} />
          </div>
        ))}
      </div>
      <p className="border-t border-line px-2.5 py-1.5 leading-[20px] text-ink-2">
        {difference !== '' && <span className="mr-3 text-ink">相差 <b className={classNames('figures font-bold', severityStrong[severity])}>{comparedWords(difference, unit)}</b>{unit === '' ? '' : ` ${unit}`}</span>}
        {wordsOf(finding)}
        {ends.length > SHOWN && <span className="text-ink-3">（另有 {ends.length - SHOWN} 处）</span>}
      </p>
      {answered !== null && (editable || (answered.current ?? answered.refused) !== null) && (
        <div className="border-t border-line px-2.5 py-2">
          {editable
            ? <ExplainForm key={answered.fingerprint} disclosureId={id} rule={rule} unit={unit} answered={answered} />
            : [answered.current ?? answered.refused].map((said) => said !== null && <ExplanationWords key={said.id} explanation={said} />)}
        </div>
      )}
    </article>
  )
}, (before, after) => before.kept.name === after.kept.name && before.kept.cleared === after.kept.cleared && before.current === after.current && before.from === after.from
  && before.kept.finding.severity === after.kept.finding.severity && before.kept.finding.message === after.kept.finding.message
  && before.answered?.fingerprint === after.answered?.fingerprint && before.answered?.current === after.answered?.current
  && before.answered?.refused === after.answered?.refused && before.answered?.lapsed === after.answered?.lapsed)
FindingItem.displayName = 'FindingItem'
