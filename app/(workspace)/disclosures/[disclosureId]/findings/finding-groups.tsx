'use client'
import { sections, sectionOf } from '@/components/live/sections'
import { TailLines } from '@/components/finding/tail-lines'
import { withoutTails } from '@/components/finding/tails'
import { Icon } from '@/components/icon/icon'
import { SeverityBadge, severityWords, type Severity } from '@/components/ui/severity-badge'
import { placeOf } from '@/lib/report/cell'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import type { GivenExplanation } from './explanation'
import { OneFinding } from './one-finding'

type FindingGroupsProps = {
  readonly findings: readonly Finding[]
  readonly report: Report
  readonly explanations: readonly GivenExplanation[]
  readonly editable: boolean
}

const severities: readonly Severity[] = ['error', 'warning', 'notice']
const ELSEWHERE = '全册'

/** The section a finding belongs to: that of its first cell's fact or table, or of the first fact behind it. */
const sectionNameOf = ({ facts, cells }: Finding): string => {
  const ref = cells[0]?.ref
  const key = ref === undefined ? null : factKeyOfRef(ref)
  const table = ref === undefined ? '' : placeOf(ref).table
  const byCell = key === null ? (sections.find((section) => section.tables[0] === table) ?? sections.find((section) => section.tables.includes(table))) : sectionOf(key)
  return (byCell ?? facts.map(sectionOf).find((section) => section !== undefined))?.title ?? ELSEWHERE
}

const inOrder = [...sections.map((section) => section.title), ELSEWHERE]

const bySection = (findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(sectionNameOf(finding), [...(groups.get(sectionNameOf(finding)) ?? []), finding])
  return [...groups].sort(([left], [right]) => inOrder.indexOf(left) - inOrder.indexOf(right))
}

/** Errors, warnings, notices; within each the sections in the order of the forms. Notices start folded. */
export const FindingGroups = ({ findings, report, explanations, editable }: FindingGroupsProps) => {
  const onlyNotices = findings.every((finding) => finding.severity === 'notice')
  return (
    <div className="grid gap-6">
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        const { others, tails } = withoutTails(group, report)
        return (
          <details key={severity} open={severity !== 'notice' || onlyNotices} className="group">
            <summary className="flex items-center gap-2 border-b border-ink py-1.5 text-14">
              <Icon name="right" className="text-ink-3 group-open:rotate-90" />
              <h2 className="font-semibold"><SeverityBadge severity={severity} count={group.length} /></h2>
            </summary>
            {bySection(others).map(([name, ofSection]) => (
              <section key={name} aria-label={`${severityWords[severity]}：${name}`} className="pt-3">
                <h3 className="pb-1.5 text-13 font-semibold text-ink-2">{name} <span className="font-normal text-ink-3">{ofSection.length} 项</span></h3>
                <ul className="grid items-start gap-2.5 desk:grid-cols-2">
                  {ofSection.map((finding, index) => <li key={`${finding.key}${String(index)}`}><OneFinding finding={finding} report={report} explanations={explanations} editable={editable} /></li>)}
                </ul>
              </section>
            ))}
            {tails.length > 0 && (
              <section aria-label={`${severityWords[severity]}：尾差`} className="pt-3">
                <h3 className="pb-1.5 text-13 font-semibold text-ink-2">尾差 <span className="font-normal text-ink-3">{group.length - others.length} 处，不必修改</span></h3>
                <TailLines tails={tails} />
              </section>
            )}
          </details>
        )
      })}
    </div>
  )
}
