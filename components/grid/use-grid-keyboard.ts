'use client'
import type { KeyboardEvent, RefObject } from 'react'
import { isEditor } from './grid-elements'
import { commandOf, isOfInputMethod } from './grid-keys'
import { belowToType, edgeFrom, motionOf, moved, nextToType, type Place, type Size } from './navigation'
import { cellCount, nextWithin, rangeOf, spanning, type Selection } from './selection'
import type { CellSession } from './use-cell-session'
import type { useRangeEdits } from './use-range-edits'

type Keyboard = {
  readonly size: Size
  readonly chosen: () => Selection
  readonly session: CellSession
  readonly readOnly: boolean
  /** The chosen cell holds words, not a figure: arrows and line breaks belong to its text. */
  readonly isWords: () => boolean
  /** Set by `Esc`, taken back by every choice: the next Tab goes on to what follows the grid. */
  readonly leavesRef: RefObject<boolean>
  readonly edits: ReturnType<typeof useRangeEdits>
  readonly textAt: (place: Place) => string
  readonly isOpenAt: (place: Place) => boolean
  readonly onSelect: (selection: Selection) => void
  readonly onGo: (place: Place) => void
  readonly onMove: (place: Place, extend: boolean) => void
  readonly onEdit: (place: Place) => void
  readonly onGiveUp: () => void
  readonly onLeave: () => void
}

/** The keys of a spreadsheet: `inGrid` while nothing is being written, `inEditor` while a cell is. */
export const useGridKeyboard = ({ size, chosen, session, readOnly, isWords, leavesRef, edits, textAt, isOpenAt, onSelect, onGo, onMove, onEdit, onGiveUp, onLeave }: Keyboard) => {
  const here = (): Place => chosen().active
  const isMany = (): boolean => cellCount(rangeOf(chosen())) > 1

  /** Enter and Tab stay inside a chosen rectangle. */
  const step = (by: 'row' | 'column', direction: 1 | -1): boolean => {
    const selection = chosen()
    const range = rangeOf(selection)
    const isInside = cellCount(range) > 1
    if (isInside) onSelect({ ...selection, active: nextWithin(range, selection.active, direction, by, isOpenAt) })
    return isInside
  }
  const fillWithTyped = (text: string): void => {
    const open = session.current()
    if (open === null || !edits.canRead(open.key, text)) return
    session.giveUp()
    edits.fillAll(text)
    onSelect(chosen())
  }
  const enterInEditor = (event: KeyboardEvent, editor: HTMLInputElement | HTMLTextAreaElement): void => {
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) return fillWithTyped(editor.value)
    if (isWords() && (event.altKey || event.shiftKey)) {
      editor.setRangeText('\n', editor.selectionStart ?? 0, editor.selectionEnd ?? 0, 'end')
      return session.type(editor.value)
    }
    const direction = event.shiftKey ? -1 : 1
    if (!step('column', direction)) onGo(belowToType(size, here(), direction, isOpenAt))
  }
  const tabInEditor = (event: KeyboardEvent): void => {
    const direction = event.shiftKey ? -1 : 1
    const next = isMany() ? here() : nextToType(size, here(), direction, isOpenAt)
    if (next === null) return session.finish()
    event.preventDefault()
    if (!step('row', direction)) onGo(next)
  }
  const inEditor = (event: KeyboardEvent): void => {
    const editor = event.target
    if (isOfInputMethod(event.nativeEvent) || !isEditor(editor)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return onGiveUp()
    }
    if (event.key === 'Enter') return enterInEditor(event, editor)
    if (event.key === 'Tab') return tabInEditor(event)
    const arrow = session.current()?.mode === 'replace' && !isWords() && !event.shiftKey && event.key.startsWith('Arrow') ? motionOf({ key: event.key, ctrl: false }) : null
    if (arrow === null) return
    event.preventDefault()
    onGo(moved(size, here(), arrow))
  }

  const tabInGrid = (event: KeyboardEvent, direction: 1 | -1): void => {
    const next = leavesRef.current ? null : nextToType(size, here(), direction, isOpenAt)
    leavesRef.current = false
    if (next === null) return
    event.preventDefault()
    if (!step('row', direction)) onGo(next)
  }
  const inGrid = (event: KeyboardEvent): void => {
    if (isOfInputMethod(event.nativeEvent)) return
    const command = commandOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
    if (command === null) {
      // A line break is no beginning of a text.
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    if (readOnly && (command.kind === 'fill' || command.kind === 'blank' || command.kind === 'edit')) return
    if (command.kind === 'tab') return tabInGrid(event, command.step)
    event.preventDefault()
    switch (command.kind) {
      case 'move':
        return onMove(moved(size, command.extend ? chosen().to : here(), command.motion), command.extend)
      case 'jump':
        return onMove(edgeFrom(size, command.extend ? chosen().to : here(), command.direction, (place) => textAt(place) !== ''), command.extend)
      case 'select-all':
        return onSelect(spanning(here(), { row: 0, column: 0 }, { row: size.rows - 1, column: size.columns - 1 }))
      case 'enter':
        if (!step('column', command.step)) onEdit(here())
        return
      case 'edit':
        return onEdit(here())
      case 'blank':
        return edits.blank()
      case 'fill':
        return edits.fill(command.towards)
      case 'leave':
        if (isMany()) onGo(here())
        leavesRef.current = true
        return onLeave()
    }
  }
  return { inGrid, inEditor }
}
