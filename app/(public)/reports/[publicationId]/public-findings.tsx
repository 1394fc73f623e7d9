import type { PublicFinding } from '@/lib/publication/publications'
import { FindingCard } from '@/components/finding/finding-card'
import { comparedWords } from '@/components/finding/finding-ends'
import type { Severity } from '@/components/ui/severity-badge'
import { rules } from '@/lib/rules/rules'
import { publicDate } from '../../public-date'

const severities: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', notice: 'notice' }

/** An id is never reused, so a report of long ago still finds its rule's title here. */
const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? '核对结果'

/** Figures with decimals are 元; counts stand as they are. */
const words = (value: string): string => comparedWords(value, value.includes('.') ? '元' : '')

/** What the checks found and how the unit explained it, in its own words. */
export const PublicFindings = ({ findings }: { readonly findings: readonly PublicFinding[] }) => (
  <ul className="grid max-w-[840px] gap-3">
    {findings.map((finding) => (
      <li key={`${finding.rule}${finding.cells.map((cell) => cell.ref).join()}`}>
        <FindingCard
          rule={finding.rule}
          title={titleOf(finding.rule)}
          severity={severities[finding.severity] ?? 'notice'}
          ends={finding.cells.filter((cell) => cell.value !== '').map((cell) => ({ label: cell.label, value: words(cell.value) }))}
          message={finding.message}
        >
          <p className="text-14"><b className="font-semibold">单位说明</b>（{publicDate(finding.explanation.at)}）：{finding.explanation.words}</p>
        </FindingCard>
      </li>
    ))}
  </ul>
)
