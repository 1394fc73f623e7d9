import type { CellRef } from '@/lib/report/cell'
import { cellHref, citesOf } from './figure-mode'
import type { FigurePlace } from './figure-card'

/** Parts of the page that can be named as a place carry `data-place` (公开03表, 三、支出决算情况说明) and an id. */
export const placeAttributes = (id: string, label: string) => ({ id, 'data-place': label }) as const

/** Where else on this page the same figure is printed: its own cell, and every sentence that cites it alone. */
export const placesOf = (cites: readonly CellRef[], area: HTMLElement): readonly FigurePlace[] => {
  const [ref] = cites
  if (ref === undefined || cites.length > 1) return []
  const found = new Map<string, FigurePlace>()
  for (const element of area.querySelectorAll<HTMLElement>(`[data-cites~="${CSS.escape(ref)}"]`)) {
    if (citesOf(element.dataset['cites'] ?? '').length > 1) continue
    const place = element.closest<HTMLElement>('[data-place]')
    const label = place?.dataset['place']
    if (place === null || label === undefined) continue
    const href = element.closest('td, th')?.id === ref ? cellHref(ref) : `#${encodeURI(element.closest('p')?.id ?? place.id)}`
    if (!found.has(label)) found.set(label, { label, href })
  }
  return [...found.values()]
}
