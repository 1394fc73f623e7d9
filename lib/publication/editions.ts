import 'server-only'
import { readEdition, type EditionRow } from '@/lib/db/editions'
import { listenToPublications } from '@/lib/db/publication-news'

export type Edition = Pick<EditionRow, 'edition' | 'isWithdrawn'>

const MOST = 20_000

/**
 * Which edition of a unit's pages is public now: what was read is kept until the database says that the unit's publications
 * changed. Before each use the line is asked whether anything happened that has not been heard, many readers with one
 * question; while it is broken, nothing is kept.
 */
export const watchEditions = (read: (id: string) => Promise<EditionRow | null> = readEdition, listen = listenToPublications) => {
  const known = new Map<string, EditionRow>()
  // What was read before a change was heard may be of before: it is answered, and not kept.
  let heard = 0
  const forget = (): void => {
    known.clear()
    heard += 1
  }
  const { stop, caughtUp } = listen({
    onOpen: forget,
    onLost: forget,
    onChange: (unitId) => {
      heard += 1
      // Nobody named: names, places or days did, of anybody.
      for (const [id, row] of known) if (unitId === '' || row.unitId === unitId) known.delete(id)
    },
  })
  const editionOf = async (publicationId: string): Promise<Edition | null> => {
    if (!(await caughtUp())) return read(publicationId)
    const before = known.get(publicationId)
    if (before !== undefined) return before
    const asked = heard
    const row = await read(publicationId)
    if (row !== null && asked === heard) {
      known.set(publicationId, row)
      // The oldest goes first: a map keeps the order in which things came.
      const [oldest] = known.keys()
      if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    }
    return row
  }
  return { editionOf, stop }
}

// One watch a process: a development server reloads modules, and each reload would open another line.
const kept: typeof globalThis & { mingsuanEditions?: ReturnType<typeof watchEditions> } = globalThis

/** The edition of a publication's page that may be shown now; null where there is no such publication. */
export const editionOf = (publicationId: string): Promise<Edition | null> => (kept.mingsuanEditions ??= watchEditions()).editionOf(publicationId)
