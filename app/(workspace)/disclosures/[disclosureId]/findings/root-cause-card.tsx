'use client'
import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { textInUnit } from '@/components/live/fact-words'
import { isLocked } from '@/components/live/use-lock'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { amount } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import type { Correction, RootCause } from '@/lib/rules/root-cause'
import { EndLink } from './end-link'

/** More ways than these are no help: the voucher decides. */
const MOST = 3

const figure = (text: string): string => formatGrouped(amount(text))

const Change = ({ change: { key, label, from, to }, hrefOf }: { readonly change: Correction; readonly hrefOf: (key: string) => string }) => (
  <span className="block">
    {from === null ? '在 ' : '把 '}<EndLink href={hrefOf(key)}>{label}</EndLink>
    {from === null ? ' 填 ' : <> 从 <span className="figures"><del>{figure(from)}</del></span> 改为 </>}
    <b className="figures font-bold text-ok">{figure(to)}</b> 元
  </span>
)

type RootCauseCardProps = {
  readonly cause: RootCause
  readonly hrefOf: (key: string) => string
  /** The findings it explains. */
  readonly children: ReactNode
}

/** 把 X 从 a 改为 b，这 4 条即消除: the change and its like, each taken over with one press that can be undone; the findings folded below. */
export const RootCauseCard = ({ cause, hrefOf, children }: RootCauseCardProps) => {
  const head = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { changes, alternatives, clears } = cause
  const [slip] = changes.flatMap((change) => (change.slip === '' ? [] : [change.slip]))
  const take = (way: readonly Correction[]) => {
    store.apply(way.map(({ key, to }) => ({ key, text: textInUnit(key, to, '元', store.unit()) })), '采用修改建议')
    toast({ title: '已采用', detail: `${String(clears.length)} 条问题随之消除。`, action: { label: '撤销', onSelect: () => { store.undo() } } })
  }
  const ways = [changes, ...alternatives].filter((way) => way.every(({ key }) => !isLocked(head, key)))
  return (
    <article data-cause="" aria-label={`修改建议：${cause.sentence}`} className="border border-l-4 border-act-line border-l-act bg-act-wash text-13">
      <header className="flex flex-wrap items-baseline gap-x-3 px-3 pt-2 font-semibold">
        <Icon name="link" className="text-act" />
        <h3 className="min-w-0 flex-1">{ways.length > 1 ? '改下面任何一处' : '改这一处'}，这 {clears.length} 条即消除</h3>
        {slip !== undefined && <span className="font-normal text-ink-2">{slip}</span>}
      </header>
      <ul className="px-3 py-1.5">
        {ways.slice(0, MOST).map((way) => (
          <li key={way.map(({ key, to }) => `${key} ${to}`).join()} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-act-line py-1.5 first:border-t-0">
            <span className="min-w-0 flex-1 basis-80">{way.map((change) => <Change key={change.key} change={change} hrefOf={hrefOf} />)}</span>
            <Button size="small" variant={ways.length === 1 ? 'primary' : 'secondary'} onClick={() => { take(way) }}>采用<span className="sr-only">{way.map(({ label, to }) => `${label} ${to}`).join('，')}</span></Button>
          </li>
        ))}
        {ways.length > MOST && <li className="border-t border-act-line py-1.5 text-12 text-ink-2">另外 {ways.length - MOST} 处改了也能消除，请查原始凭证。</li>}
      </ul>
      <details open={open} onToggle={(event) => { setOpen(event.currentTarget.open) }} className="group/cause border-t border-act-line">
        <summary className="flex items-center gap-1.5 px-3 py-1.5 text-ink-2"><Icon name="right" className="text-ink-3 group-open/cause:rotate-90" />由此而来的 {clears.length} 条</summary>
        {open && <div className="grid gap-2.5 px-3 pb-3">{children}</div>}
      </details>
    </article>
  )
}
