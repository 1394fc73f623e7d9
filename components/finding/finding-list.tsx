import type { ReactNode } from 'react'
import { type Severity, SeverityBadge, severityWords } from '@/components/ui/severity-badge'
import { Icon } from '@/components/icon/icon'

const order: readonly Severity[] = ['error', 'warning', 'notice']

type FindingListProps<Item> = {
  readonly findings: readonly Item[]
  readonly severityOf: (finding: Item) => Severity
  readonly keyOf: (finding: Item) => string
  /** A `FindingCard`. */
  readonly renderFinding: (finding: Item) => ReactNode
  /** Said when there is none. */
  readonly clear?: ReactNode
}

/** How many of each kind, as one line. */
export const FindingCounts = ({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) => (
  <span className="inline-flex flex-wrap items-center gap-3 text-13">
    {order.filter((severity) => counts[severity] > 0).map((severity) => <SeverityBadge key={severity} severity={severity} count={counts[severity]} />)}
  </span>
)

/** Findings by severity, errors first, each group with its count; notices start folded. */
export const FindingList = <Item,>({ findings, severityOf, keyOf, renderFinding, clear = '没有发现问题。' }: FindingListProps<Item>) => {
  if (findings.length === 0) return <p className="flex gap-1.5 text-13 text-ok"><Icon name="check" className="mt-0.5" />{clear}</p>
  return (
    <div className="grid gap-4">
      {order.map((severity) => {
        const group = findings.filter((finding) => severityOf(finding) === severity)
        if (group.length === 0) return null
        return (
          <details key={severity} open={severity !== 'notice'} className="group">
            <summary className="flex items-center gap-2 py-1 text-13" aria-label={`${severityWords[severity]} ${String(group.length)} 项`}>
              <Icon name="right" className="text-ink-3 group-open:rotate-90" />
              <SeverityBadge severity={severity} count={group.length} />
            </summary>
            <ul className="grid gap-2 pt-1">{group.map((finding) => <li key={keyOf(finding)}>{renderFinding(finding)}</li>)}</ul>
          </details>
        )
      })}
    </div>
  )
}
