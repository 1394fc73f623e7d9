import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { reviewersBeside, type Reviewer } from '@/lib/disclosure/hand-over'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { savedViews } from '@/lib/disclosure/saved-views'
import { roleNames } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'
import type { RawQuery } from '../disclosures/list-query'
import { judgedLines } from '../judged-lines'
import { PlainPage } from '../plain-page'
import { isReviewer } from '../roles'
import { signedIn } from '../signed-in'
import { WaitingWords } from '../waiting-words'
import { QueueFilter } from './queue-filter'
import { QueueKeys } from './queue-keys'
import { narrowedQueue, orderedQueue, queueAddress, queueParameters, queueQueryOf, type QueueQuery } from './queue-query'
import { QueueTable } from './queue-table'
import { risksOf } from './risks-of'
import { waitingDisclosures } from './waiting'

export const metadata: Metadata = { title: '审核' }
export const dynamic = 'force-dynamic'

const groups: readonly { readonly state: State; readonly title: string; readonly about: string }[] = [
  { state: 'submitted', title: '待审', about: '单位已提交，还没有人开始审核' },
  { state: 'underReview', title: '审核中', about: '单位不能自行取回' },
  { state: 'approved', title: '已通过，待公开', about: '批复后须按期公开' },
  { state: 'scheduled', title: '待发布', about: '到时由系统核对后公开' },
]

type QueueProps = { readonly waiting: readonly ListedDisclosure[]; readonly query: QueueQuery; readonly userId: string; readonly reviewers: Readonly<Record<string, readonly Reviewer[]>> }

const Queue = async ({ waiting, query, userId, reviewers }: QueueProps) => {
  const judged = await judgedLines(waiting)
  // The browser is told what a line shows, and no more.
  const counts = new Map([...judged].map(([id, { count }]) => [id, count]))
  const now = new Date().toISOString()
  const risks = await risksOf(waiting, judged, now)
  const narrowed = narrowedQueue(waiting, query, { counts: judged, risks }, userId, now)
  if (narrowed.length === 0) return <EmptyState title="没有符合条件的待办">请换一个条件，或<Link href="/review">看全部待办</Link>。</EmptyState>
  return groups.map(({ state, title, about }) => {
    const lines = orderedQueue(narrowed.filter((line) => line.state === state), query, { risks })
    if (lines.length === 0) return null
    return (
      <section key={state} aria-label={title} className="mb-6">
        <h2 className="flex items-baseline gap-2.5 pb-1.5 text-14 font-semibold">{title} {lines.length}<span className="text-12 font-normal text-ink-3">{about}</span></h2>
        <QueueTable caption={title} state={state} lines={lines} counts={counts} risks={risks} reviewers={reviewers} now={now} />
      </section>
    )
  })
}

/** What waits for the bureau: the longest waiting first, or by what stands out of it. */
const ReviewPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = queueQueryOf(await searchParams)
  const actor = await signedIn(queueAddress(queueParameters(query)))
  if (!isReviewer(actor)) {
    return (
      <PlainPage title="审核由财政部门办理" actions={<ButtonLink href="/disclosures" variant="primary">回到我的决算</ButtonLink>}>
        <p>这一页给{roleNames.reviewer}和{roleNames.bureauAdministrator}使用。您的角色是{[...new Set(actor.roles.map((held) => roleNames[held.role]))].join('、')}，提交后的进展在各份决算公开的“往来”里看。</p>
      </PlainPage>
    )
  }
  const waiting = await waitingDisclosures(actor)
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="审核" detail={`${String(waiting.length)} 份待办`} />
      <QueueKeys />
      {waiting.length > 0 && <QueueFilter query={query} waiting={waiting} views={await savedViews(actor)} />}
      {waiting.length === 0
        ? <EmptyState title="没有待办" action={<ButtonLink href="/disclosures">看本地区全部决算公开</ButtonLink>}>单位提交的决算公开会列在这里，先提交的在前。</EmptyState>
        : <Suspense fallback={<WaitingWords>正在核对各单位的数字……</WaitingWords>}><Queue waiting={waiting} query={query} userId={actor.userId} reviewers={await reviewersBeside(actor)} /></Suspense>}
    </main>
  )
}

export default ReviewPage
