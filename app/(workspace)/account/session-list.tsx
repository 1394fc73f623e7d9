'use client'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Tag } from '@/components/ui/tag'
import { useToast } from '@/components/ui/toast'
import type { OwnSession } from '@/lib/people/own-account'
import { momentWords } from '../moment'
import { useAction } from '../use-action'
import { endOtherSessionsAction, endSessionAction } from './actions'

/** Where one is signed in: on what, since when, last seen when. */
export const SessionList = ({ sessions }: { readonly sessions: readonly OwnSession[] }) => {
  const one = useAction(endSessionAction)
  const others = useAction(endOtherSessionsAction)
  const toast = useToast()
  const failure = one.failure ?? others.failure
  return (
    <>
      <ul className="border-t-2 border-b border-ink bg-sheet text-13">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0">
            <span className="min-w-0 flex-1 basis-60">
              <span className="mr-2 font-medium">{session.device}</span>{session.current && <Tag tone="ok">本机</Tag>}
              <span className="block text-12 text-ink-3">{momentWords(session.since)} 登录，最近一次使用 {momentWords(session.seenAt)}</span>
            </span>
            {!session.current && <Button size="small" aria-label={`退出 ${session.device}，${momentWords(session.since)} 登录`} onClick={() => { one.run({ sessionId: session.id }, () => { toast({ title: `${session.device}已退出登录` }) }) }} busy={one.pending ? '正在退出' : undefined}>退出</Button>}
          </li>
        ))}
      </ul>
      {failure !== null && <div className="mt-2"><NoticeBanner tone="error" role="alert" title={failure} /></div>}
      <div className="mt-3"><Button onClick={() => { others.run({}, (count) => { toast({ title: `已退出其他 ${String(count)} 处登录` }) }) }} unavailable={sessions.length < 2 ? '没有别处登录' : undefined} busy={others.pending ? '正在退出' : undefined}>退出其他所有登录</Button></div>
    </>
  )
}
