'use client'
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { CellRef } from '@/lib/report/cell'
import type { Trace } from '@/lib/report/trace'
import { citesOf } from './figure-mode'
import { FigurePopup } from './figure-popup'
import type { FigureSources } from './figure-sources'
import type { FigureTraces } from './figure-traces'
import type { OpenFigure } from './open-figure'

type FigureCardsProps = {
  readonly children: ReactNode
  /** Every figure's origin, where the page has it at hand. */
  readonly traces?: FigureTraces
  /** Or a way to ask for one; for pages that compute in the browser. */
  readonly traceOf?: (ref: CellRef) => Trace | undefined
  /** Where a stated fact is entered; gives the card “去填报处”. */
  readonly sources?: FigureSources
}

const figureAt = (target: EventTarget): HTMLElement | null => {
  const element = target instanceof Element ? target.closest('[data-cites]') : null
  return element instanceof HTMLElement ? element : null
}

/** Opens a card for any figure inside it. One listener for the whole booklet; figures themselves stay plain HTML. */
export const FigureCards = ({ children, traces, traceOf, sources }: FigureCardsProps) => {
  const [open, setOpen] = useState<OpenFigure | null>(null)
  const find = (ref: CellRef): Trace | undefined => traceOf?.(ref) ?? traces?.[ref]

  const press = (event: MouseEvent<HTMLDivElement>) => {
    const element = figureAt(event.target)
    // A new tab, a download, a drag of text: the browser's business.
    if (element === null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const cites = citesOf(element.dataset['cites'] ?? '')
    const figure: OpenFigure = { element, cites, area: event.currentTarget, printed: element.textContent ?? '' }
    if (!cites.some((ref) => find(ref) !== undefined)) return
    event.preventDefault()
    setOpen(figure)
  }

  return (
    // The listener only catches what bubbles up from real links and buttons, so the div itself needs no role.
    <div onClick={press}>
      {children}
      {open !== null && (
        <FigurePopup
          key={`${open.cites.join()}${open.printed}`}
          opened={open}
          find={find}
          onClose={() => { setOpen(null) }}
          {...(sources === undefined ? {} : { sources })}
        />
      )}
    </div>
  )
}
