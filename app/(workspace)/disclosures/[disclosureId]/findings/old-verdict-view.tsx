'use client'
import { FindingCard } from '@/components/finding/finding-card'
import { comparedWords, sidesOf } from '@/components/finding/finding-ends'
import { FindingCounts, FindingList } from '@/components/finding/finding-list'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { OldVerdict } from '@/lib/disclosure/open-disclosure'
import { JudgeAnew } from '../review/judge-anew'
import { verdictMoment } from './verdict-step'

const unitOf = (unit: string): { readonly unit?: string } => (unit === '' ? {} : { unit })

/** What was found when the unit handed in, by rules that have changed since: said so, and shown as it was. */
export const OldVerdictView = ({ verdict }: { readonly verdict: OldVerdict }) => {
  const { findings } = verdict
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-16 tablet:px-6">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
        <h1 className="text-18 font-semibold">问题</h1>
        <FindingCounts counts={{ error: count('error'), warning: count('warning'), notice: count('notice') }} />
      </header>
      <div className="mb-4">
        <NoticeBanner tone="warning" title={`规则已更新，以下为${verdictMoment(verdict)}的核对结果`} actions={<JudgeAnew />}>按现行规则可能有别的结果；重新核对不改动单位填报的内容。</NoticeBanner>
      </div>
      <FindingList
        findings={findings}
        severityOf={({ severity }) => severity}
        keyOf={({ key }) => key}
        clear="当时没有发现问题。"
        renderFinding={(finding) => (
          <FindingCard
            rule={finding.rule}
            title={finding.title}
            severity={finding.severity}
            ends={sidesOf(finding).map((side) => ({ label: side.label, value: side.value, ...(side.value === '' ? {} : unitOf(finding.unit)) }))}
            difference={finding.difference === '' ? undefined : { value: comparedWords(finding.difference, finding.unit), ...unitOf(finding.unit) }}
            message={finding.message}
          />
        )}
      />
    </main>
  )
}
