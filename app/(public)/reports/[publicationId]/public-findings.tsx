import type { PublicFinding } from '@/lib/publication/publications'
import { FindingCard } from '@/components/finding/finding-card'
import type { Severity } from '@/components/ui/severity-badge'
import { publicDate } from '../../public-date'

const severities: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', notice: 'notice' }

/** What the checks found and how the unit explained it, in its own words. */
export const PublicFindings = ({ findings }: { readonly findings: readonly PublicFinding[] }) => (
  <ul className="grid max-w-[840px] gap-3">
    {findings.map((finding) => (
      <li key={`${finding.rule}${finding.cells.map((cell) => cell.ref).join()}`}>
        <FindingCard
          rule={finding.rule}
          title="单位对核对结果的说明"
          severity={severities[finding.severity] ?? 'notice'}
          ends={finding.cells.map((cell) => ({ label: cell.label, value: cell.value }))}
          message={finding.message}
        >
          <p className="text-14"><b className="font-semibold">单位说明</b>（{publicDate(finding.explanation.at)}）：{finding.explanation.words}</p>
        </FindingCard>
      </li>
    ))}
  </ul>
)
