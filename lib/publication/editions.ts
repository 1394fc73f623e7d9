import 'server-only'
import { readEdition, type EditionRow } from '@/lib/db/editions'
import { listenToPublications } from '@/lib/db/publication-news'

export type Edition = Pick<EditionRow, 'edition' | 'isWithdrawn'>

type Kept = { readonly row: EditionRow; readonly askedAt: number }

const MOST = 20_000
/** Even a line that lies about being open deceives nobody for longer. */
const LONGEST_MS = 10_000

/**
 * Which edition of a unit's pages is public now, known without asking for each reader: what was asked is kept until the
 * database says that the unit's publications changed. While the line to the database is broken, nothing is kept.
 */
export const watchEditions = (read: (id: string) => Promise<EditionRow | null> = readEdition, listen = listenToPublications, now: () => number = Date.now) => {
  const known = new Map<string, Kept>()
  let open = false
  // What was asked before a change was heard may be of before: it is answered, and not kept.
  let heard = 0
  const forget = (): void => {
    known.clear()
    heard += 1
  }
  const { stop } = listen({
    onOpen: () => {
      forget()
      open = true
    },
    onLost: () => {
      open = false
      forget()
    },
    onChange: (unitId) => {
      heard += 1
      for (const [id, { row }] of known) if (row.unitId === unitId) known.delete(id)
    },
  })
  const editionOf = async (publicationId: string): Promise<Edition | null> => {
    const at = now()
    const before = known.get(publicationId)
    if (before !== undefined && at - before.askedAt < LONGEST_MS) return before.row
    const asked = heard
    const row = await read(publicationId)
    if (row === null) return null
    if (open && asked === heard) {
      // The oldest goes first: a map keeps the order in which things came.
      known.delete(publicationId)
      known.set(publicationId, { row, askedAt: at })
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
