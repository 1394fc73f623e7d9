import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { listQueues } from '@/lib/disclosure/list-queues'
import { momentWords } from '../../moment'
import { signedIn } from '../../signed-in'
import { NotAdministrator } from '../not-administrator'
import { SystemTabs } from '../system-tabs'
import { QueuedBundles } from './queued-bundles'
import { QueuedPublications } from './queued-publications'
import { clockWords, mailWords } from './queue-words'

export const metadata: Metadata = { title: '队列' }
export const dynamic = 'force-dynamic'

const Part = ({ id, title, detail, children }: { readonly id: string; readonly title: string; readonly detail: ReactNode; readonly children?: ReactNode }) => (
  <section aria-labelledby={id} className="mt-7">
    <h2 id={id} className="text-16 font-semibold">{title}</h2>
    <p className="pb-2 text-13 text-ink-2">{detail}</p>
    {children}
  </section>
)

/** 队列: what servers do apart from requests: what waits, who holds it, what came back and where to take it up again. */
const QueuesPage = async () => {
  const actor = await signedIn('/administration/queues')
  const queues = await listQueues(actor)
  if (!queues.ok) return <NotAdministrator what="系统" />
  const { publications, bundles, mails, tallies, clocks, now } = queues.value
  const failed = publications.filter(({ publishAt }) => publishAt === null).length
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="系统" detail={`后台的工作，${momentWords(now.toISOString())} 的情况`} actions={<ButtonLink href="/administration/queues">刷新</ButtonLink>} />
      <SystemTabs current="queues" />
      <Part id="publications" title="到时公开" detail={publications.length === 0 ? '没有等着到时公开的。' : `等着公开 ${String(publications.length - failed)} 份${failed === 0 ? '' : `，退回 ${String(failed)} 份：改好后由财政部门在“审核”中重新设定时间或立即公开`}。`}>
        {publications.length > 0 && <QueuedPublications publications={publications} now={now} />}
      </Part>
      <Part id="bundles" title="文件打包" detail={bundles.length === 0 ? '没有人要过打包。' : `最近 ${String(bundles.length)} 次；没有办成的可以在“进度总图”里再打一次。`}>
        {bundles.length > 0 && <QueuedBundles bundles={bundles} now={now} />}
      </Part>
      <Part id="mails" title="邮件" detail={mailWords(mails, now)} />
      <Part id="tallies" title="核对结果" detail={tallies.disclosures === 0 ? '还没有决算。' : `${String(tallies.disclosures)} 份决算，存有 ${String(tallies.kept)} 份的核对条数，${String(tallies.current)} 份是现在这一版的；其余的在审核、总图下一次打开时重算，不用人管。`} />
      <Part id="clocks" title="定时任务" detail="答复这一页的这台服务器；有几台时，每台各做各的，同一件事只有一台在做。">
        <ul aria-label="定时任务" className="border-t-2 border-b border-ink bg-sheet text-14">
          {clocks.map((clock) => <li key={clock.clock} className="border-t border-line px-3 py-2 first:border-t-0">{clockWords(clock, now)}</li>)}
          {clocks.length === 0 && <li className="px-3 py-2 text-ink-3">这台服务器没有起定时任务。</li>}
        </ul>
      </Part>
    </main>
  )
}

export default QueuesPage
