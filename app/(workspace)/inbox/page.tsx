import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { inbox, notesAreMailed } from '@/lib/disclosure/run-season'
import { momentWords, yearOf } from '../moment'
import { signedIn } from '../signed-in'
import { MarkRead } from './mark-read'

export const metadata: Metadata = { title: '收件' }
export const dynamic = 'force-dynamic'

/** Notes to this person: reminders of the bureau, reviews given to them, the newest first. */
const InboxPage = async () => {
  const actor = await signedIn('/inbox')
  const notes = await inbox(actor)
  const unread = notes.filter((note) => note.readAt === null).length
  const thisYear = yearOf(new Date().toISOString())
  return (
    <main id="main" className="mx-auto max-w-[840px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="收件" detail={unread === 0 ? '没有未读' : `${String(unread)} 条未读`} actions={unread > 0 && <MarkRead />} />
      {notes.length === 0
        ? <EmptyState title="没有收件">财政局的催报、转交审核的通知会列在这里。</EmptyState>
        : (
          <ul className="border-t-2 border-b border-ink bg-sheet text-14">
            {notes.map((note) => (
              <li key={note.id} className="grid gap-1 border-b border-line px-3 py-2.5 last:border-b-0">
                <span className="flex flex-wrap items-center gap-2 text-12 text-ink-3">{note.readAt === null && <Tag tone="notice" icon="talk">未读</Tag>}{note.byName}<span className="ml-auto">{momentWords(note.at, thisYear)}</span></span>
                <p className="leading-[22px] whitespace-pre-line">{note.words}</p>
                {note.disclosureId !== null && <Link href={`/disclosures/${note.disclosureId}`} className="text-13">打开这份决算</Link>}
              </li>
            ))}
          </ul>
        )}
      <p className="mt-3 text-12 text-ink-3">{notesAreMailed() ? '登记了邮箱的，同时收到邮件。' : '没有配置邮件，只在这里收件。'}</p>
    </main>
  )
}

export default InboxPage
