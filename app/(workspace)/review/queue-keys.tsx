'use client'
import { useEffect } from 'react'
import { isWriting } from '../disclosures/[disclosureId]/help/is-writing'

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }
const shown = (element: HTMLElement): boolean => element.checkVisibility()

/** `j` `k` from unit to unit through all of the queue, `x` ticks the one that has the focus; Enter opens it, as every link does. */
export const QueueKeys = () => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (!(target instanceof HTMLElement) || isWriting(target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return
      const units = [...document.querySelectorAll<HTMLElement>('[data-queue-unit]')].filter(shown)
      const row = target.closest('tr, li')
      const at = units.findIndex((unit) => unit === target || (row?.contains(unit) ?? false))
      const step = steps[key]
      if (step !== undefined) {
        event.preventDefault()
        units.at(at === -1 ? (step === 1 ? 0 : -1) : Math.min(Math.max(at + step, 0), units.length - 1))?.focus()
      }
      if (key === 'x' && at !== -1) {
        event.preventDefault()
        row?.querySelector<HTMLElement>('[role="checkbox"]')?.click()
      }
    }
    window.addEventListener('keydown', press)
    return () => { window.removeEventListener('keydown', press) }
  }, [])
  return null
}
