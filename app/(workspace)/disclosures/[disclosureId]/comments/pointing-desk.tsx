'use client'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useLiveReport } from '@/components/live/use-live'
import { quotedAt } from '@/lib/document/anchor'
import { compose } from '@/lib/document/compose'
import { CommentDialog } from './comment-dialog'
import { CommentMarks } from './comment-marks'
import { usePointing } from './use-pointing'

/** Around the booklet at the review desk: a place of it is pointed at, and something is said of it. */
export const PointingDesk = ({ children }: { readonly children: ReactNode }) => {
  const { report, narrative } = useLiveReport()
  const area = useRef<HTMLDivElement>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const choose = useCallback((chosen: string) => { setAnchor(chosen) }, [])
  const { pointing, setPointing } = usePointing(area, choose)
  const quoted = anchor === null ? null : quotedAt(report, compose(report, narrative), anchor)
  return (
    <>
      <div className="sticky -top-5 z-20 -mt-5 mb-1 flex flex-wrap items-center gap-2 bg-paper pt-5 pb-2 text-12 text-ink-3">
        <Button size="small" icon="talk" aria-pressed={pointing} aria-keyshortcuts="c" onClick={() => { setPointing(!pointing) }}>{pointing ? '不写了' : '写意见'}</Button>
        <span role="status">{pointing ? '点一个数、一句话或一张自评表；或用 ↑ ↓ 选，Enter 写，Esc 取消。' : <span className="max-tablet:hidden">按 <Kbd>C</Kbd> 对一个数、一句话或一张自评表写意见</span>}</span>
      </div>
      <div ref={area} data-pointing={pointing ? '' : undefined}>{children}</div>
      <CommentMarks />
      {anchor !== null && quoted !== null && <CommentDialog key={anchor} anchor={anchor} quoted={quoted} onClose={() => { setAnchor(null) }} />}
    </>
  )
}
