'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Popover } from '@base-ui/react/popover'
import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import type { CellRef } from '@/lib/report/cell'
import type { Trace, TracePart } from '@/lib/report/trace'
import { FigureCard } from './figure-card'
import type { FigureSources } from './figure-sources'
import type { FigureTraces } from './figure-traces'
import type { OpenFigure } from './open-figure'
import { placesOf } from './figure-places'
import { shownFigure } from './shown-figure'

type FigurePopupProps = {
  readonly opened: OpenFigure
  readonly find: (ref: CellRef) => Trace | undefined
  readonly onClose: () => void
  readonly sources?: FigureSources
}

type Step = { readonly printed: string; readonly cites: readonly CellRef[] }

const phone = () => window.matchMedia('(width < 761px)').matches

const quiet = 'inline-flex items-center gap-1 rounded-seal px-2 py-0.5 text-12 font-medium text-act no-underline hover:bg-act-wash'

/** The card of one figure: beside it on a wide screen, from the bottom on a phone. A part of a sum can be followed down and back. */
export const FigurePopup = ({ opened, find, onClose, sources }: FigurePopupProps) => {
  const [steps, setSteps] = useState<readonly Step[]>([opened])
  const [onPhone] = useState(phone)
  const { element } = opened
  useEffect(() => {
    element.setAttribute('aria-expanded', 'true')
    return () => { element.removeAttribute('aria-expanded') }
  }, [element])

  const step = steps.at(-1) ?? opened
  const traces: FigureTraces = Object.fromEntries(step.cites.map((ref) => [ref, find(ref)]))
  const found = sources?.(step.cites, element.closest('td[id], th[id], p[id], [data-place]')?.id ?? null) ?? []
  const permalink = steps.length === 1 && element instanceof HTMLAnchorElement ? element.href : undefined

  const partLink = (part: TracePart, children: ReactNode): ReactNode => {
    const { ref } = part
    const trace = find(ref)
    if (trace === undefined) return children
    const turn = () => { setSteps([...steps, { printed: shownFigure(trace), cites: [ref] }]) }
    return <button type="button" onClick={turn} className="text-left text-act underline underline-offset-3">{children}</button>
  }

  const body = (
    <>
      <div className="flex items-center gap-1 px-2 pt-1.5">
        {steps.length > 1 && <button type="button" className={quiet} onClick={() => { setSteps(steps.slice(0, -1)) }}><Icon name="left" />上一步</button>}
        <button type="button" aria-label="关闭" className="ml-auto rounded-seal p-1.5 text-act hover:bg-act-wash" onClick={onClose}><Icon name="close" /></button>
      </div>
      <div onClick={(event) => { if (event.target instanceof HTMLAnchorElement) onClose() }}>
        <FigureCard printed={step.printed} cites={step.cites} traces={traces} places={placesOf(step.cites, opened.area)} partLink={partLink} />
      </div>
      <div className="mt-1 flex flex-wrap gap-1 border-t border-line bg-wash px-1.5 py-1.5">
        {found.map(({ words, href }) => <Link key={href} className={quiet} href={href}><Icon name="edit" />{words}</Link>)}
        {permalink !== undefined && <a className={quiet} href={permalink}><Icon name="link" />这个数的页面</a>}
        <span className="ml-auto hidden px-1.5 text-12 text-ink-3 tablet:inline">Esc 关闭</span>
      </div>
    </>
  )
  const label = `数字 ${step.printed} 的来历`
  const close = (next: boolean) => { if (!next) onClose() }

  return onPhone ? (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/35" />
        <Dialog.Popup aria-label={label} finalFocus={() => element} className="fixed inset-x-0 bottom-0 z-50 max-h-[70dvh] overflow-y-auto border-t-4 border-act bg-sheet outline-hidden">{body}</Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  ) : (
    <Popover.Root open onOpenChange={close}>
      <Popover.Portal>
        <Popover.Positioner anchor={element} side="bottom" align="start" sideOffset={8} collisionPadding={12} className="z-50">
          <Popover.Popup aria-label={label} finalFocus={() => element} className="max-h-(--available-height) w-90 overflow-y-auto border border-t-4 border-act bg-sheet outline-hidden">{body}</Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
