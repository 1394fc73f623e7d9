'use client'
import { type MouseEvent, useRef } from 'react'
import type { Place, Size } from './navigation'
import { extendedTo, selectionAt, spanning, type Selection } from './selection'

export const placeAt = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  const { row, column } = cell?.dataset ?? {}
  return row === undefined || column === undefined ? null : { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) }
}

/** A whole row by its head, a whole column by its head. */
const lineAt = (target: EventTarget, { rows, columns }: Size, openIn: (line: { readonly row: number } | { readonly column: number }) => Place): Selection | null => {
  if (!(target instanceof Element)) return null
  const head = target.closest('thead th[aria-colindex]')
  if (head !== null) {
    const column = Number.parseInt(head.getAttribute('aria-colindex') ?? '1', 10) - 1
    return spanning(openIn({ column }), { row: 0, column }, { row: rows - 1, column })
  }
  const side = target.closest('tbody :is(.g, .code, .nm)')
  const row = side === null ? -1 : Number.parseInt(side.parentElement?.getAttribute('aria-rowindex') ?? '1', 10) - 2
  return row < 0 ? null : spanning(openIn({ row }), { row, column: 0 }, { row, column: columns - 1 })
}

type Mouse = {
  readonly size: Size
  readonly chosen: () => Selection
  readonly openIn: (line: { readonly row: number } | { readonly column: number }) => Place
  /** True while the pressed cell is being written: the mouse sets the caret then. */
  readonly isWriting: (target: EventTarget) => boolean
  readonly onSelect: (selection: Selection) => void
  readonly onEdit: (place: Place) => void
}

/** A press chooses a cell, a drag or Shift a rectangle, a head its row or column, two presses begin to write; a finger has only the press. */
export const useGridMouse = ({ size, chosen, openIn, isWriting, onSelect, onEdit }: Mouse) => {
  const dragging = useRef(false)
  return {
    onMouseDown: (event: MouseEvent): void => {
      if (event.button !== 0 || isWriting(event.target) || (event.target instanceof Element && event.target.closest('button') !== null)) return
      const place = placeAt(event.target)
      const line = place === null ? lineAt(event.target, size, openIn) : null
      if (place === null && line === null) return
      // Otherwise the browser would select text, and give the focus to a cell instead of its input.
      event.preventDefault()
      if (place === null) {
        if (line !== null) onSelect(line)
        return
      }
      dragging.current = true
      onSelect(event.shiftKey ? extendedTo(chosen(), place) : selectionAt(place))
    },
    onMouseOver: (event: MouseEvent): void => {
      if (!dragging.current) return
      if ((event.buttons & 1) === 0) {
        dragging.current = false
        return
      }
      const place = placeAt(event.target)
      const { to } = chosen()
      if (place !== null && (place.row !== to.row || place.column !== to.column)) onSelect(extendedTo(chosen(), place))
    },
    onClick: (event: MouseEvent): void => {
      const place = placeAt(event.target)
      if (place === null || isWriting(event.target)) return
      // A finger has no F2 and no double click.
      const touched = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch'
      if (touched || (event.detail === 2 && !event.shiftKey)) onEdit(place)
    },
  }
}
