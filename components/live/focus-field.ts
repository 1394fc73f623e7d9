import type { FactKey } from '@/lib/facts/facts'
import type { CellRef } from '@/lib/report/cell'
import type { Step } from '@/lib/workflow/states'

/** The element of a fact's field or cell, and of a computed cell in a grid. */
export const fieldId = (key: FactKey): string => key
export const cellId = (ref: CellRef): string => `cell:${ref}`
/** The button of a step at the review desk. */
export const stepId = (step: Step): string => `step:${step}`

const arrived = 'data-arrived'

/** Brings a field or cell into view, focuses it and marks it until it is left. Answers whether it is on the page. */
export const focusOn = (id: string): boolean => {
  const named = document.getElementById(id)
  if (named === null) return false
  // The place of a whole table is the field that adds a row to it.
  const element = named.tabIndex < 0 && !named.hasAttribute('tabindex') ? (named.querySelector<HTMLElement>('input, button') ?? named) : named
  // What is folded is opened.
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  element.setAttribute(arrived, '')
  element.addEventListener('blur', () => { element.removeAttribute(arrived) }, { once: true })
  element.focus({ preventScroll: true })
  return true
}

const FRAMES = 20

/** The same for what is about to be drawn: looks again with every frame for a while. */
export const focusSoon = (id: string, frames = FRAMES): void => {
  requestAnimationFrame(() => { if (!focusOn(id) && frames > 0) focusSoon(id, frames - 1) })
}
