import 'server-only'
import { listenToPublications } from '@/lib/db/publication-news'

/** How something kept is read: all of it, or what changed of these units into what was kept before. */
export type Reading<T> = { readonly all: () => Promise<T>; readonly some: (before: T, unitIds: readonly string[]) => Promise<T> }

/**
 * Something of what is public, read once and kept. Before each use the database is asked whether anything happened that has
 * not been heard: what was published, withdrawn or renamed is read again, so nothing old is shown, by whichever server it was
 * changed. While the line to the database is broken it is read for each reader.
 */
export const keptUntilNews = <T>({ all, some }: Reading<T>, listen = listenToPublications): { readonly now: () => Promise<T>; readonly stop: () => Promise<void> } => {
  let kept: Promise<T> | null = null
  const changed = new Set<string>()
  const forget = (): void => {
    kept = null
    changed.clear()
  }
  const { stop, caughtUp } = listen({ onOpen: forget, onLost: forget, onChange: (unitId) => { changed.add(unitId) } })
  const now = async (): Promise<T> => {
    if (!(await caughtUp())) return all()
    const before = kept
    if (before !== null && changed.size === 0) return before
    const unitIds = [...changed]
    // What changes from here on is read by the next one, even if this reading sees it already.
    changed.clear()
    const read = before === null || unitIds.includes('') ? all() : before.then((value) => some(value, unitIds))
    kept = read
    read.catch(() => { if (kept === read) kept = null })
    return read
  }
  return { now, stop }
}
