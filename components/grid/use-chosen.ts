'use client'
import { startTransition, useEffect, useState } from 'react'
import { createBell } from '@/components/live/bell'
import { wallClock } from '@/components/live/clock'
import type { Selection } from './selection'

/** Milliseconds until those who speak of the chosen cell hear of it: by then the key that chose it has been drawn. */
const AFTER_KEY = 40

const createChosen = (first: Selection) => {
  const bell = createBell<null>()
  let selection = first
  return {
    current: (): Selection => selection,
    choose: (next: Selection): void => {
      selection = next
      bell.ring(null)
    },
    onChoice: bell.listen,
  }
}

/** The chosen cells of a grid. Choosing draws nothing: the cursor marks them, and the line above hears of it (`useChosenSoon`). */
export type Chosen = ReturnType<typeof createChosen>

export const useChosen = (first: () => Selection): Chosen => useState(() => createChosen(first()))[0]

/** The chosen cells a moment later, taken over between keys. */
export const useChosenSoon = (chosen: Chosen): Selection => {
  const [selection, setSelection] = useState(chosen.current)
  useEffect(() => {
    let cancel: (() => void) | null = null
    const take = (): void => { startTransition(() => { setSelection(chosen.current()) }) }
    const quiet = chosen.onChoice(() => {
      cancel?.()
      cancel = wallClock.after(AFTER_KEY, take)
    })
    take()
    return () => {
      cancel?.()
      quiet()
    }
  }, [chosen])
  return selection
}
