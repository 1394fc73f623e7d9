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
  /** In the order in which they were typed. */
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
  /** What this window wrote or read under each fact: what another window wrote since is not ours to drop. */
  const ours = new Map<FactKey, string>()
  return {
    keep: (key, entry) => {
      try {
        const json = JSON.stringify(entry)
        shelf?.setItem(`${prefix}${key}`, json)
        ours.set(key, json)
        return shelf !== null
      } catch {
        // The shelf is full or forbidden; the change lives on in this page only.
        return false
      }
    },
    drop: (key) => {
      try {
        if (shelf?.getItem(`${prefix}${key}`) === ours.get(key)) shelf?.removeItem(`${prefix}${key}`)
        ours.delete(key)
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
        const json = shelf.getItem(name)
        const entry = readEntry(json)
        if (json === null || entry === null) continue
        ours.set(name.slice(prefix.length), json)
        found.set(name.slice(prefix.length), entry)
      }
      return new Map([...found].sort(([, left], [, right]) => left.at - right.at))
    },
  }
}
