'use client'
import { useRouter } from 'next/navigation'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { Icon } from '@/components/icon/icon'
import { ButtonLink } from '@/components/ui/button-link'
import { SeverityBadge } from '@/components/ui/severity-badge'
import type { Finding } from '@/lib/rules/finding'
import { standingOf } from '@/lib/workflow/answered'
import type { GivenExplanation } from '../findings/explanation'
import type { Neighbours } from './neighbours'
import { ReviewSteps } from './review-steps'
import type { SubmissionStanding } from './standing'

type ReviewBarProps = {
  readonly findings: readonly Finding[]
  readonly explanations: readonly GivenExplanation[]
  readonly standing: SubmissionStanding
  readonly neighbours: Neighbours
}

const hrefOf = (id: string): string => `/disclosures/${id}/review`

/** The foot of the desk: what stands in the way, the steps, the next one waiting. */
export const ReviewBar = ({ findings, explanations, standing, neighbours }: ReviewBarProps) => {
  const { state, publication } = useDisclosure()
  const router = useRouter()
  const { errors, unexplained } = standingOf(findings, explanations)
  const obstacles = errors.length + unexplained.length
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-ink bg-sheet px-4 py-2.5 text-13 tablet:px-5">
      {obstacles > 0
        ? <span className="flex flex-wrap items-center gap-3">{errors.length > 0 && <SeverityBadge severity="error" count={errors.length} />}{unexplained.length > 0 && <span className="text-warn">{unexplained.length} 项警告没有说明或不认可</span>}</span>
        : <span className="flex items-center gap-1.5 text-ok"><Icon name="check" />没有错误，警告都有说明</span>}
      {publication !== null && (state === 'published' || state === 'correcting') && <ButtonLink href={`/reports/${publication.id}`} variant="quiet" icon="eye">看公开页</ButtonLink>}
      <span className="ml-auto flex flex-wrap items-center justify-end gap-2">
        {neighbours.waiting > 0 && (
          <span className="flex items-center gap-2 max-tablet:hidden">
            <span className="text-12 text-ink-3">待办 {neighbours.waiting} 家</span>
            {neighbours.previous !== null && <ButtonLink href={hrefOf(neighbours.previous)} variant="quiet">上一家</ButtonLink>}
            {neighbours.next !== null && <ButtonLink href={hrefOf(neighbours.next)} variant="quiet">下一家</ButtonLink>}
          </span>
        )}
        <ReviewSteps errors={errors.length} unexplained={unexplained.length} standing={standing} onPublished={(publicationId) => { router.push(`/reports/${publicationId}`) }} />
      </span>
    </footer>
  )
}
