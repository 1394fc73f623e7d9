'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect } from 'react'
import { isWriting } from '../help/is-writing'

const items = (list: HTMLElement): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-finding]')].filter((item) => item.checkVisibility())

const go = (item: HTMLElement | undefined): void => {
  if (item === undefined) return
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** `j` `k` `↑` `↓` from finding to finding, `[` `]` to its ends, Enter into its first field. No key is taken from who is writing. */
export const useFindingKeys = (list: RefObject<HTMLElement | null>): void => {
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (list.current === null || !(target instanceof HTMLElement) || isWriting(target) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return
      const all = items(list.current)
      const at = target.closest<HTMLElement>('[data-finding]')
      const step = steps[key]
      if (step !== undefined) {
        // Arrows scroll the page until somebody stands in the list.
        if (key.startsWith('Arrow') && (at === null || at !== target)) return
        event.preventDefault()
        return go(at === null ? all.at(step === 1 ? 0 : -1) : all[all.indexOf(at) + step])
      }
      const current = at ?? all.find((item) => item.tabIndex === 0) ?? all[0]
      if (key === '[' || key === ']') {
        const link = current?.querySelector<HTMLAnchorElement>(`a[data-end="${key}"]`)
        if (link === undefined || link === null) return
        event.preventDefault()
        event.stopPropagation()
        router.push(link.getAttribute('href') ?? link.href)
      }
      if (key === 'Enter' && target === at) {
        event.preventDefault()
        at.querySelector<HTMLElement>('input, textarea')?.focus()
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => { window.removeEventListener('keydown', press, { capture: true }) }
  }, [list, router])
}
