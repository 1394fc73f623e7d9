'use client'
import Link from 'next/link'
import { useMemo } from 'react'
import { BookletView } from '@/components/document/booklet'
import { FigureCards } from '@/components/document/figure-cards'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { figureSources } from '@/components/live/figure-sources'
import { useLiveReport } from '@/components/live/use-live'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { SinceLastSubmission } from '@/lib/disclosure/since-last-submission'
import { compose } from '@/lib/document/compose'
import { traceOf } from '@/lib/report/trace'
import { PointingDesk } from '../comments/pointing-desk'
import type { GivenExplanation } from '../findings/explanation'
import { verdictMoment } from '../findings/verdict-step'
import { Arrival } from '../forms/frame/arrival'
import { marksOf } from '../preview/finding-marks'
import { JudgeAnew } from './judge-anew'
import { Judgements } from './judgements'
import type { Neighbours } from './neighbours'
import { ReviewBar } from './review-bar'
import type { SubmissionStanding } from './standing'

type ReviewDeskProps = {
  readonly explanations: readonly GivenExplanation[]
  /** When the last verdict was kept, where the rules have changed since. */
  readonly oldVerdict: { readonly step: string; readonly at: string } | null
  readonly since: SinceLastSubmission | null
  readonly letter: string | null
  readonly standing: SubmissionStanding
  readonly neighbours: Neighbours
}

const askable = { kind: 'button' } as const

/** What a person must judge, the booklet, the steps. On a wide screen each scrolls by itself, and the steps stay in sight. */
export const ReviewDesk = ({ explanations, oldVerdict, since, letter, standing, neighbours }: ReviewDeskProps) => {
  const { id } = useDisclosure()
  const { report, narrative, findings } = useLiveReport()
  const booklet = useMemo(() => compose(report, narrative), [report, narrative])
  const marks = useMemo(() => marksOf(findings), [findings])
  // Both sides are `relative`: words for screen readers stand absolutely, and must not lengthen the page they scroll in.
  return (
    <main id="main" className="desk:grid desk:h-[calc(100dvh-var(--bar-height,49px))] desk:grid-cols-[440px_minmax(0,1fr)] desk:grid-rows-[minmax(0,1fr)_auto]">
      <div className="relative border-line-2 bg-paper desk:overflow-y-auto desk:overscroll-contain desk:border-r" tabIndex={0} role="region" aria-label="需要判断的事项">
        <Arrival />
        {oldVerdict !== null && (
          <NoticeBanner tone="warning" title="规则已更新，下面按现行规则核对" actions={<><Link href={`/disclosures/${id}/findings`} className="text-13">看{verdictMoment(oldVerdict)}的结果</Link><JudgeAnew /></>} />
        )}
        <Judgements report={report} findings={findings} explanations={explanations} since={since} letter={letter} standing={standing} />
      </div>
      <div className="relative px-4 pt-5 pb-10 tablet:px-6 desk:overflow-y-auto desk:overscroll-contain" tabIndex={0} role="region" aria-label="全册">
        <div className="mx-auto max-w-[952px]">
          <PointingDesk><FigureCards traceOf={(ref) => traceOf(report, ref)} sources={(cites) => figureSources(id, report, cites, 'review')}>
            <BookletView booklet={booklet} figures={askable} draft marks={marks} outline={false} />
          </FigureCards></PointingDesk>
        </div>
      </div>
      <div className="desk:col-span-2 max-desk:sticky max-desk:bottom-0 max-desk:z-30"><ReviewBar findings={findings} explanations={explanations} standing={standing} neighbours={neighbours} /></div>
    </main>
  )
}
