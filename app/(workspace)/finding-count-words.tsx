import { SeverityBadge } from '@/components/ui/severity-badge'
import type { FindingCount } from '@/lib/disclosure/judge-listed'

/** Errors and warnings of a line, and how many warnings nobody has answered. */
export const FindingCountWords = ({ count }: { readonly count: FindingCount | undefined }) => {
  if (count === undefined) return null
  if (count.errors + count.warnings === 0) return <span className="text-ink-3">没有错误和警告</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {count.errors > 0 && <SeverityBadge severity="error" count={count.errors} />}
      {count.warnings > 0 && <SeverityBadge severity="warning" count={count.warnings} />}
      {count.warnings > 0 && <span className="text-12 text-ink-3">{count.unexplained === 0 ? '都有说明' : `${String(count.unexplained)} 项待说明`}</span>}
    </span>
  )
}
