'use client'
import Link from 'next/link'
import { useEffect, useMemo, useState } from 'react'
import { FindingCounts } from '@/components/finding/finding-list'
import { tailsWords, withoutTails } from '@/components/finding/tails'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { findingsOf } from '@/components/live/progress'
import type { Section } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import type { Finding } from '@/lib/rules/finding'
import type { RootCause } from '@/lib/rules/root-cause'
import { answerTo, isRefused } from '@/lib/workflow/answered'
import { RootCauseCard } from '../../findings/root-cause-card'
import { useRootCauses } from '../../findings/use-root-causes'
import { isWorthSaying } from '../../findings/worth-saying'
import { FindingItem } from './finding-item'
import { useJump } from './use-jump'

const CARDS = 10
/** Milliseconds without a key: among fields people go on typing, and a half-typed figure agrees with nothing. */
const PAUSE = 1500

/** `[` and `]` lead to the two ends of a finding, wherever one is not writing. */
const useEndKeys = (finding: Finding | undefined): void => {
  const jump = useJump()
  const [left, right] = [finding?.cells[0]?.ref, finding?.cells[1]?.ref]
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const writing = target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
      const ref = event.key === '[' ? left : event.key === ']' ? right : undefined
      if (ref === undefined || writing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      jump(ref)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => { window.removeEventListener('keydown', press, { capture: true }) }
  }, [left, right, jump])
}

/** The findings of this section, then of the others: both figures, the difference, a way to each end. */
export const SectionFindings = ({ section }: { readonly section: Section | undefined }) => {
  const { id, explanations } = useDisclosure()
  const { report, findings } = useLiveReport()
  const { here, elsewhere, tails } = useMemo(() => {
    const { others, tails: byTable } = withoutTails(findings, report)
    const own = new Set(section === undefined ? [] : findingsOf(section, others))
    return { here: [...own], elsewhere: others.filter((finding) => !own.has(finding)), tails: byTable }
  }, [section, findings, report])
  const found = useRootCauses(PAUSE)
  // What concerns other sections is said there, and on the page of all findings.
  const concerns = ({ clears }: RootCause): boolean => section === undefined || here.some(({ key }) => clears.includes(key))
  const causes = found.fresh ? found.causes.filter((cause) => isWorthSaying(cause) && concerns(cause)).slice(0, 1) : []
  const [opened, setOpened] = useState<boolean | null>(null)
  const open = opened ?? here.length === 0
  const [current] = here.length > 0 ? here : elsewhere
  useEndKeys(current)

  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const allHref = `/disclosures/${id}/findings`
  const cards = (some: readonly Finding[]) => (
    <ul className="mt-1.5 grid gap-2">
      {some.slice(0, CARDS).map((finding) => (
        <li key={finding.key} className="[contain-intrinsic-block-size:auto_180px] [content-visibility:auto]"><FindingItem finding={finding} withKeys={finding === current} answer={answerTo(finding, explanations)?.words ?? null} refused={isRefused(finding, explanations)} allHref={allHref} /></li>
      ))}
    </ul>
  )
  const rest = (some: readonly Finding[]) => some.length > CARDS && <p className="mt-2 text-12">另有 {some.length - CARDS} 项，<Link href={allHref}>到“问题”页看全部</Link></p>
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title" className="flex items-center gap-2 text-14 font-semibold">
        问题 <span className="ml-auto font-normal"><FindingCounts counts={{ error: count('error'), warning: count('warning'), notice: count('notice') }} /></span>
      </h2>
      {findings.length === 0 && <p className="mt-1.5 flex gap-1.5 text-13 text-ok"><Icon name="check" className="mt-0.5" />没有发现问题。</p>}
      {findings.length > 0 && here.length === 0 && section !== undefined && <p className="mt-1.5 text-12 text-ink-3">本栏没有问题。</p>}
      {causes.map((cause) => (
        <div key={cause.sentence} className="mt-1.5">
          <RootCauseCard cause={cause} hrefOf={(key) => factHref(id, key)}>
            <ul className="list-inside list-disc text-12">{findings.filter(({ key }) => cause.clears.includes(key)).map(({ key, title }) => <li key={key}>{title}</li>)}</ul>
          </RootCauseCard>
        </div>
      ))}
      {cards(here)}
      {rest(here)}
      {elsewhere.length > 0 && (
        <details open={open} onToggle={(event) => { if (event.currentTarget.open !== open) setOpened(event.currentTarget.open) }} className="group mt-3">
          <summary className="flex items-center gap-1.5 text-13 text-ink-2"><Icon name="right" className="group-open:rotate-90" />{section === undefined ? '全部问题' : '其他栏目的问题'} {elsewhere.length}</summary>
          {open && <>{cards(elsewhere)}{rest(elsewhere)}</>}
        </details>
      )}
      {tails.map((each) => <p key={each.table} className="mt-1.5 text-12 text-ink-3">{tailsWords(each)}</p>)}
    </section>
  )
}
