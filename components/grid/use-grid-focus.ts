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
    ;(editorIn(chosen) ?? chosen)?.focus()
  })
  return (next) => { wanted.current = next }
}
