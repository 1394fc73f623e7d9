import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'

export type Neighbours = { readonly waiting: number; readonly previous: string | null; readonly next: string | null }

/** The disclosures before and after this one among those that wait; the first of them where this one waits no longer. */
export const neighboursOf = (waiting: readonly Pick<ListedDisclosure, 'id'>[], id: string): Neighbours => {
  const at = waiting.findIndex((line) => line.id === id)
  const idAt = (index: number): string | null => waiting[index]?.id ?? null
  return { waiting: waiting.length, previous: at > 0 ? idAt(at - 1) : null, next: at === -1 ? idAt(0) : idAt(at + 1) }
}
