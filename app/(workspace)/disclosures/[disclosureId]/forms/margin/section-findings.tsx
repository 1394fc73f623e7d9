'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import { FindingCard, type FindingEnd } from '@/components/finding/finding-card'
import { FindingCounts } from '@/components/finding/finding-list'
import { Icon } from '@/components/icon/icon'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { cellFormHref } from '@/components/live/fact-href'
import { cellId, fieldId, focusOn } from '@/components/live/focus-field'
import { findingsOf } from '@/components/live/progress'
import type { Section } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import type { Finding } from '@/lib/rules/finding'
import { formatGrouped } from '@/lib/money/format'
import { figureOf } from '@/lib/money/amount'

const SHOWN = 8
const CARDS = 10

/** `2374460.00` → `2,374,460.00`; what is no figure stays as it is. */
const grouped = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? formatGrouped(figureOf(text), text.split('.')[1]?.length ?? 2) : text).replace(/^-/, '－')

const jumpTo = (report: Report, ref: Finding['cells'][number]['ref']): boolean => {
  const fact = factKeyOfRef(ref)
  const [only, ...others] = fact === null ? factsBehind(report, ref) : [fact]
  return focusOn(cellId(ref)) || (only !== undefined && others.length === 0 && focusOn(fieldId(only)))
}

/** The two compared sides where a finding compares two cells; every cell it names otherwise. */
const endsOf = (finding: Finding, jump: (ref: Finding['cells'][number]['ref']) => void): readonly FindingEnd[] => {
  const compared = finding.cells.length === 2 && finding.left !== ''
  return finding.cells.slice(0, SHOWN).map(({ ref, label, value }, index) => ({
    label,
    value: grouped(compared ? (index === 0 ? finding.left : finding.right) : value),
    ...(compared && finding.unit !== '' && finding.unit !== '元' ? { unit: finding.unit } : {}),
    onJump: () => { jump(ref) },
  }))
}

/** The findings of this section, then of the others: both figures, the difference, a way to each end. */
export const SectionFindings = ({ section }: { readonly section: Section | undefined }) => {
  const { id } = useDisclosure()
  const router = useRouter()
  const { findings, report } = useLiveReport()
  const [here, elsewhere] = useMemo(() => {
    const own = section === undefined ? [] : findingsOf(section, findings)
    return [own, findings.filter((finding) => !own.includes(finding))]
  }, [section, findings])
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const allHref = `/disclosures/${id}/findings`
  const [current] = here.length > 0 ? here : elsewhere

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target
      const writing = target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
      const ref = event.key === '[' ? current?.cells[0]?.ref : event.key === ']' ? current?.cells[1]?.ref : undefined
      if (ref === undefined || writing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (!jumpTo(report, ref)) router.push(cellFormHref(id, report, ref))
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => { window.removeEventListener('keydown', press, { capture: true }) }
  }, [current, report, id, router])

  const card = (finding: Finding) => (
    <FindingCard
      rule={finding.rule}
      title={finding.title}
      severity={finding.severity}
      ends={endsOf(finding, (ref) => { if (!jumpTo(report, ref)) router.push(cellFormHref(id, report, ref)) })}
      difference={finding.difference === '' ? undefined : { value: grouped(finding.difference), ...(finding.unit === '' ? {} : { unit: finding.unit }) }}
      message={finding.difference === '' ? finding.message : finding.advice}
      withKeys={finding === current}
    />
  )
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title" className="flex items-center gap-2 text-14 font-semibold">
        问题 <span className="ml-auto font-normal"><FindingCounts counts={{ error: count('error'), warning: count('warning'), notice: count('notice') }} /></span>
      </h2>
      {findings.length === 0 && <p className="mt-1.5 flex gap-1.5 text-13 text-ok"><Icon name="check" className="mt-0.5" />没有发现问题。</p>}
      {findings.length > 0 && here.length === 0 && section !== undefined && <p className="mt-1.5 text-12 text-ink-3">本栏没有问题。</p>}
      <ul className="mt-1.5 grid gap-2">{here.slice(0, CARDS).map((finding) => <li key={finding.key}>{card(finding)}</li>)}</ul>
      {here.length > CARDS && <p className="mt-2 text-12">本栏另有 {here.length - CARDS} 项，<Link href={allHref}>到“问题”页看全部</Link></p>}
      {elsewhere.length > 0 && (
        <details open={here.length === 0} className="group mt-3">
          <summary className="flex items-center gap-1.5 text-13 text-ink-2"><Icon name="right" className="group-open:rotate-90" />{section === undefined ? '全部问题' : '其他栏目的问题'} {elsewhere.length}</summary>
          <ul className="mt-2 grid gap-2">{elsewhere.slice(0, CARDS).map((finding) => <li key={finding.key}>{card(finding)}</li>)}</ul>
          {elsewhere.length > CARDS && <p className="mt-2 text-12">另有 {elsewhere.length - CARDS} 项，<Link href={allHref}>到“问题”页看全部</Link></p>}
        </details>
      )}
    </section>
  )
}
