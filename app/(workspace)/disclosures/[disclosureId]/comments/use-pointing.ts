'use client'
import { type RefObject, useEffect, useState } from 'react'
import { isWriting } from '../help/is-writing'

const POINTED = 'data-pointed'
const PLACES = ':is(td, th)[id*="!"], p[id], [id^="sheet-"]'
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

const placeAt = (target: EventTarget | null, area: HTMLElement): HTMLElement | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>(PLACES) : null
  return found !== null && area.contains(found) ? found : null
}

const pointedIn = (area: HTMLElement): HTMLElement | null => area.querySelector<HTMLElement>(`[${POINTED}]`)

/** The place after (or before) the one pointed at; the first on the screen where none is. */
const step = (area: HTMLElement, by: 1 | -1): void => {
  const places = [...area.querySelectorAll<HTMLElement>(PLACES)]
  const before = pointedIn(area)
  const first = places.findIndex((place) => place.getBoundingClientRect().bottom > area.getBoundingClientRect().top)
  const next = places[before === null ? Math.max(first, 0) : places.indexOf(before) + by]
  if (next === undefined) return
  before?.removeAttribute(POINTED)
  next.setAttribute(POINTED, '')
  next.scrollIntoView({ block: 'nearest' })
}

type Pointing = { readonly pointing: boolean; readonly setPointing: (on: boolean) => void }

/**
 * Pointing at a cell, a sentence or a sheet of the booklet inside `area`: `c` takes the place that has the focus, or begins
 * to point; then a click takes a place, or `j` `k` `↑` `↓` go from place to place and Enter takes it; Esc ends.
 */
export const usePointing = (area: RefObject<HTMLElement | null>, onChosen: (anchor: string) => void): Pointing => {
  const [pointing, setPointing] = useState(false)
  useEffect(() => {
    const take = (place: HTMLElement): void => {
      setPointing(false)
      onChosen(place.id)
    }
    const click = (event: MouseEvent): void => {
      const place = area.current === null || !pointing ? null : placeAt(event.target, area.current)
      if (place === null) return
      event.preventDefault()
      event.stopPropagation()
      take(place)
    }
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event
      const within = area.current
      if (within === null || !(target instanceof HTMLElement) || isWriting(target) || event.ctrlKey || event.metaKey || event.altKey || target.closest('[role="dialog"]') !== null) return
      const by = steps[key]
      const pointed = pointedIn(within)
      if (key === 'c') {
        const place = pointing ? null : placeAt(target, within)
        if (place === null) setPointing(!pointing)
        else take(place)
      } else if (pointing && by !== undefined) step(within, by)
      else if (pointing && key === 'Escape') setPointing(false)
      else if (pointing && key === 'Enter' && pointed !== null) take(pointed)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('click', click, { capture: true })
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      window.removeEventListener('click', click, { capture: true })
      window.removeEventListener('keydown', press, { capture: true })
      document.querySelector(`[${POINTED}]`)?.removeAttribute(POINTED)
    }
  }, [area, pointing, onChosen])
  return { pointing, setPointing }
}
