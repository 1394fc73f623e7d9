import { SeverityBadge, type Severity } from '@/components/ui/severity-badge'
import { classNames } from '@/components/ui/class-names'
import type { OutlineEntry } from './booklet-outline'

export type OutlineMarks = Readonly<Record<string, { readonly severity: Severity; readonly count: number }>>

type BookletOutlineNavProps = {
  readonly entries: readonly OutlineEntry[]
  /** Findings by block id. */
  readonly marks?: OutlineMarks | undefined
}

/** The booklet's outline at its side: where am I going, and where is something wrong. */
export const BookletOutlineNav = ({ entries, marks }: BookletOutlineNavProps) => (
  <nav aria-label="目录" className="text-13 print:hidden">
    <ul>
      {entries.map((entry) => {
        const mark = marks?.[entry.id]
        return (
          <li key={entry.id} className={entry.level === 1 ? 'pt-2.5 pb-1 first:pt-0' : undefined}>
            <a
              href={`#${encodeURI(entry.id)}`}
              className={classNames(
                'flex justify-between gap-2 no-underline hover:text-ink',
                entry.level === 1 ? 'text-12 font-semibold text-ink-3' : 'border-l-2 border-line px-2.5 py-1 text-ink-2 hover:border-ink',
              )}
            >
              <span>{entry.label}</span>
              {mark !== undefined && <SeverityBadge severity={mark.severity} count={mark.count} compact />}
            </a>
          </li>
        )
      })}
    </ul>
  </nav>
)
