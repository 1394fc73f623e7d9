'use client'
import { Popover } from '@base-ui/react/popover'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { isTourSeen, markTourSeen } from './tour-memory'
import { tourSteps } from './tour-steps'

/** The sheet needs room beside the things it points at. */
const ROOM = '(width >= 761px)'
/** A machine that drives the browser has no first day at work. */
const isDriven = (): boolean => navigator.webdriver

/** 填报介绍: five cards, on a person's first visit and whenever asked for. `Esc` ends it; it does not come back by itself. */
export const Tour = () => {
  const { person, editable } = useDisclosure()
  const router = useRouter()
  const path = usePathname()
  const asked = useSearchParams().get('tour') !== null
  const [at, setAt] = useState<number | null>(null)
  const onward = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!asked && (!editable || isDriven() || isTourSeen(person.userId))) return
    if (!window.matchMedia(ROOM).matches) return
    const frame = requestAnimationFrame(() => { setAt(0) })
    return () => { cancelAnimationFrame(frame) }
  }, [asked, editable, person.userId])

  const end = () => {
    setAt(null)
    markTourSeen(person.userId)
    if (asked) router.replace(path)
  }
  const step = at === null ? undefined : tourSteps[at]
  if (at === null || step === undefined) return null
  const last = at === tourSteps.length - 1
  return (
    <Popover.Root key={at} open onOpenChange={(open) => { if (!open) end() }}>
      <Popover.Portal>
        <Popover.Positioner anchor={() => document.querySelector(step.anchor)} side={step.side} align="start" sideOffset={10} collisionPadding={12} className="z-50">
          <Popover.Popup initialFocus={onward} className="w-85 max-w-(--available-width) border border-t-4 border-act bg-sheet text-ink outline-hidden">
            <div className="px-4 pt-3 pb-3.5">
              <p className="text-12 text-ink-3">填报介绍 {at + 1} / {tourSteps.length}</p>
              <Popover.Title className="mt-0.5 text-16 font-semibold">{step.title}</Popover.Title>
              <Popover.Description className="mt-1 text-13 text-ink-2">{step.words}</Popover.Description>
            </div>
            <div className="flex items-center gap-2 border-t border-line bg-wash px-3 py-2">
              {!last && <Button size="small" variant="quiet" onClick={end}>不看了</Button>}
              <span className="ml-auto flex gap-2">
                {at > 0 && <Button size="small" onClick={() => { setAt(at - 1) }}>上一步</Button>}
                <Button ref={onward} size="small" variant="primary" onClick={() => { if (last) end(); else setAt(at + 1) }}>{last ? '开始填报' : '下一步'}</Button>
              </span>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
