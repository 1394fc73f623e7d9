import { z } from 'zod'
import type { FactKey } from '@/lib/facts/facts'

/** What was typed into one field and is not known to be stored: kept on this machine until it is. */
const JournalEntry = z.object({
  /** The fact as the server had it when the person began; 元, null is blank. */
  from: z.string().nullable(),
  /** Facts that were sent and may be stored though no answer came; the latest last. */
  sent: z.array(z.string().nullable()),
  /** What stands in the field, readable or not. */
  text: z.string(),
  unit: z.enum(['元', '万元']),
  /** Milliseconds since 1970. */
  at: z.number(),
})
export type JournalEntry = z.output<typeof JournalEntry>

/** The part of `localStorage` that the journal needs. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export type Journal = {
  /** False where this machine has no room for it: the page must not be closed then. */
  readonly keep: (key: FactKey, entry: JournalEntry) => boolean
  readonly drop: (key: FactKey) => void
  readonly all: () => ReadonlyMap<FactKey, JournalEntry>
}

const readEntry = (text: string | null): JournalEntry | null => {
  if (text === null) return null
  try {
    const json: unknown = JSON.parse(text)
    const parsed = JournalEntry.safeParse(json)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * Unsaved changes of one person in one disclosure, one item a fact: a keystroke writes one small item, and two windows
 * cannot overwrite each other's work.
 */
export const openJournal = (shelf: Shelf | null, userId: string, disclosureId: string): Journal => {
  const prefix = `mingsuan:unsaved:${userId}:${disclosureId}:`
  return {
    keep: (key, entry) => {
      try {
        shelf?.setItem(`${prefix}${key}`, JSON.stringify(entry))
        return shelf !== null
      } catch {
        // The shelf is full or forbidden; the change lives on in this page only.
        return false
      }
    },
    drop: (key) => {
      try {
        shelf?.removeItem(`${prefix}${key}`)
      } catch {
        // What cannot be removed is found to be stored when it is read again.
      }
    },
    all: () => {
      const found = new Map<FactKey, JournalEntry>()
      if (shelf === null) return found
      for (let index = 0; index < shelf.length; index += 1) {
        const name = shelf.key(index)
        if (name === null || !name.startsWith(prefix)) continue
        const entry = readEntry(shelf.getItem(name))
        if (entry !== null) found.set(name.slice(prefix.length), entry)
      }
      return found
    },
  }
}
