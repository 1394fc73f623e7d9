'use client'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { cellElement, editorIn } from './grid-elements'
import { paintRange } from './paint-range'
import type { Selection } from './selection'

/** Paints the chosen cells, and answers what has a selection's cell focused once it is drawn. `shown` is `selected` within the size of the grid. */
export const useGridFocus = (table: RefObject<HTMLTableElement | null>, shown: Selection, selected: Selection): ((next: Selection) => void) => {
  const wanted = useRef<Selection | null>(null)
  useLayoutEffect(() => { if (table.current !== null) paintRange(table.current, shown) })
  // With the very drawing that shows the selection: an effect left over from an earlier one would focus the cell that is
  // being left, and the next key would go nowhere.
  useLayoutEffect(() => {
    if (wanted.current !== selected) return
    wanted.current = null
    const chosen = cellElement(table.current, shown.active)
    const target = editorIn(chosen) ?? chosen
    // Brought into sight with the frame that shows it: a focus that scrolls has the page laid out at once, and again for the frame.
    target?.focus({ preventScroll: true })
    requestAnimationFrame(() => { target?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) })
  })
  return (next) => { wanted.current = next }
}
