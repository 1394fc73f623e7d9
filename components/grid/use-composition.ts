'use client'
import { type CompositionEvent, type FormEvent, useRef } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { isEditor } from './grid-elements'
import type { Place } from './navigation'
import type { CellSession } from './use-cell-session'

type Composition = {
  readonly session: CellSession
  readonly here: () => Place
  /** Opens the chosen cell to be typed over; false where it cannot be. */
  readonly onBegin: (place: Place, mode: 'replace') => boolean
}

/** What is typed into the chosen cell, character by character or by an input method. */
export const useComposition = ({ session, here, onBegin }: Composition) => {
  const store = useLiveStore()
  const composing = useRef(false)
  /** An input method is at work in the chosen cell. */
  const isComposing = (): boolean => composing.current
  const handlers = {
    onInput: (event: FormEvent): void => {
      if (!isEditor(event.target) || (session.current() === null && !onBegin(here(), 'replace'))) return
      // What an input method proposes is not yet what the person wrote.
      if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) session.type(event.target.value)
    },
    onCompositionStart: (event: CompositionEvent): void => {
      composing.current = true
      if (isEditor(event.target) && session.current() === null) onBegin(here(), 'replace')
    },
    onCompositionEnd: (event: CompositionEvent): void => {
      composing.current = false
      const open = session.current()
      if (!isEditor(event.target) || open === null) return
      // Nothing was chosen from what the input method proposed: the cell stays as it was.
      if (open.mode === 'replace' && event.target.value === '' && store.textOf(open.key) === open.before) session.giveUp()
      else session.type(event.target.value)
    },
  }
  return { isComposing, handlers }
}
