'use client'
import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import type { CellRef } from '@/lib/report/cell'
import type { Trace } from '@/lib/report/trace'
import type { FactKey } from '@/lib/facts/key'
import { citesOf } from './figure-mode'
import { FigurePopup } from './figure-popup'
import type { OpenFigure } from './open-figure'
import type { FigureTraces } from './figure-card'

type FigureCardsProps = {
  readonly children: ReactNode
  /** Every figure's origin, from a photograph or from a server page. */
  readonly traces?: FigureTraces
  /** Or a way to ask for one; for pages that compute in the browser. */
  readonly traceOf?: (ref: CellRef) => Trace | undefined
  /** Where a stated fact is entered; gives the card “去填报处”. */
  readonly factHref?: (key: FactKey) => string
}

/** Opens a card for any figure inside it. One listener for the whole booklet; figures themselves stay plain HTML. */
export const FigureCards = ({ children, traces, traceOf, factHref }: FigureCardsProps) => {
  const [open, setOpen] = useState<OpenFigure | null>(null)
  const area = useRef<HTMLDivElement>(null)
  const find = useCallback((ref: CellRef) => traceOf?.(ref) ?? traces?.[ref], [traceOf, traces])

  const press = (event: MouseEvent<HTMLDivElement>) => {
    const element = event.target instanceof Element ? event.target.closest('[data-cites]') : null
    // A new tab, a download, a drag of text: the browser's business.
    if (!(element instanceof HTMLElement) || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const cites = citesOf(element.dataset['cites'] ?? '')
    if (!cites.some((ref) => find(ref) !== undefined)) return
    event.preventDefault()
    setOpen({ element, cites, printed: element.textContent ?? '' })
  }

  return (
    // The listener only catches what bubbles up from real links and buttons, so the div itself needs no role.
    <div ref={area} onClick={press}>
      {children}
      {open !== null && (
        <FigurePopup key={`${open.cites.join()}${open.printed}`} opened={open} find={find} area={area} onClose={() => { setOpen(null) }} {...(factHref === undefined ? {} : { factHref })} />
      )}
    </div>
  )
}
