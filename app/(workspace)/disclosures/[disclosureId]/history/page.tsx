import type { Metadata } from 'next'
import { changeLog } from '@/lib/disclosure/change-log'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { momentWords, yearOf } from '../../../moment'
import { SearchForm } from '../../../search-form'
import type { RawQuery } from '../../list-query'
import { type DisclosureParams, theDisclosure } from '../the-disclosure'
import { ChangeTable } from './change-table'
import { CommentForm } from './comment-form'
import { logAddress, logQueryOf, logViews, originOf } from './log-query'
import { Receipt } from './receipt'
import { Timeline } from './timeline'
import { timelineOf } from './timeline-entries'

export const metadata: Metadata = { title: '往来' }
export const dynamic = 'force-dynamic'

type HistoryPageProps = DisclosureParams & { readonly searchParams: Promise<RawQuery> }

/** What happened to a disclosure: its steps and letters, and every change of every figure. */
const HistoryPage = async ({ params, searchParams }: HistoryPageProps) => {
  const [{ disclosure, actor, events, comments, editable }, raw] = await Promise.all([theDisclosure(params, 'history'), searchParams])
  const { id } = disclosure
  const query = logQueryOf(raw)
  const { words, view } = query
  const log = await changeLog(actor, { disclosureId: id, words, origin: originOf(view), page: query.page })
  const thisYear = yearOf(new Date().toISOString())
  return (
    <main id="main" className="mx-auto grid max-w-[1400px] gap-x-8 gap-y-6 px-4 pt-4 pb-16 tablet:px-6 desk:grid-cols-[400px_minmax(0,1fr)]">
      <section aria-labelledby="conversation">
        <h1 id="conversation" className="pb-2 text-18 font-semibold">往来</h1>
        {disclosure.signedHash !== null && disclosure.submittedAt !== null && <Receipt receipt={disclosure.receipt} byName={disclosure.submittedBy?.name ?? ''} at={momentWords(disclosure.submittedAt, thisYear)} signedHash={disclosure.signedHash} />}
        <CommentForm disclosureId={id} />
        <Timeline entries={timelineOf(events, comments)} thisYear={thisYear} />
      </section>
      <section aria-labelledby="changes" className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2">
          <h2 id="changes" className="text-18 font-semibold">改动记录</h2>
          <span className="text-13 text-ink-3">{log.ok ? log.value.total : 0} 条</span>
          <SegmentedLinks label="来源" options={logViews.map((each) => ({ href: logAddress(id, { ...query, view: each.view, page: 1 }), label: each.label, current: each.view === view }))} />
          <div className="ml-auto"><SearchForm action={logAddress(id)} label="科目、项目、数字或人名" words={words} kept={{ view }} /></div>
        </div>
        {log.ok && <ChangeTable changes={log.value.changes} disclosureId={id} editable={editable} searched={words} thisYear={thisYear} />}
        {log.ok && <Pagination page={log.value.page} pageCount={log.value.pageCount} hrefOf={(page) => logAddress(id, { ...query, page })} />}
      </section>
    </main>
  )
}

export default HistoryPage
