import { err, ok } from '@/lib/result'
import type { Clock } from '@/components/live/clock'
import { openJournal, type Shelf } from '@/components/live/journal'
import type { Send } from '@/components/live/save-answer'
import { createSaveQueue } from '@/components/live/save-queue'

export const BASIC = 'expenditureByFunction/2010301/basic'
export const PROJECT = 'expenditureByFunction/2010302/project'

/** A clock whose hands the test turns. */
const handClock = (): Clock & { readonly turn: (milliseconds: number) => Promise<void> } => {
  let now = 0
  let waiting: { at: number; then: () => void }[] = []
  return {
    now: () => now,
    after: (milliseconds, then) => {
      const entry = { at: now + milliseconds, then }
      waiting.push(entry)
      return () => { waiting = waiting.filter((each) => each !== entry) }
    },
    turn: async (milliseconds) => {
      const until = now + milliseconds
      const settled = () => new Promise((resolve) => { setImmediate(resolve) })
      await settled()
      for (;;) {
        const next = waiting.filter((each) => each.at <= until).sort((left, right) => left.at - right.at)[0]
        if (next === undefined) break
        now = next.at
        waiting = waiting.filter((each) => each !== next)
        next.then()
        await settled()
      }
      now = until
    },
  }
}

/** A browser's shelf, with room for so many items. */
export const shelfOf = (limit = Infinity): Shelf & { readonly items: Map<string, string> } => {
  const items = new Map<string, string>()
  return {
    items,
    get length() { return items.size },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    removeItem: (name) => { items.delete(name) },
    setItem: (name, text) => {
      if (items.size >= limit && !items.has(name)) throw new Error('QuotaExceededError')
      items.set(name, text)
    },
  }
}

/** A server that compares and keeps, as the save action does. */
const serverOf = (facts: Record<string, string> = {}) => {
  const stored = new Map(Object.entries(facts))
  const batches: { key: string; from: string | null; to: string | null }[][] = []
  let version = 1
  const write: Send = (changes) => {
    batches.push([...changes])
    const outcomes = changes.map(({ key, from, to }) => {
      const now = stored.get(key) ?? null
      if (now === to) return { key, kind: 'saved', text: now } as const
      if (now !== from) return { key, kind: 'stale', text: now } as const
      version += 1
      if (to === null) stored.delete(key)
      else stored.set(key, to)
      return { key, kind: 'saved', text: to } as const
    })
    return Promise.resolve({ ok: true, value: { version, outcomes } })
  }
  return { stored, batches, write }
}

/** A save queue on a journal, a clock whose hands the test turns, and a server that the test may make answer otherwise. */
export const saveDesk = ({ facts = {}, shelf = shelfOf(), online = () => true }: { facts?: Record<string, string>; shelf?: Shelf; online?: () => boolean } = {}) => {
  const clock = handClock()
  const server = serverOf(facts)
  let answer: Send = server.write
  const open = (journal = openJournal(shelf, 'u1', 'd1')) =>
    createSaveQueue({
      clock,
      journal,
      send: (changes, leaving) => answer(changes, leaving),
      online,
      stored: new Map(server.stored),
      closed: null,
      savedAt: null,
      onState: () => undefined,
      onFacts: () => undefined,
      onVersion: () => undefined,
    })
  const queue = open()
  const typed = (text: string) => ({ text, unit: '元', to: text === '' ? ok(null) : /^[\d.]+$/.test(text) ? ok(text) : err(`“${text}”不是金额，请改成数字`) }) as const
  return { clock, server, queue, open, shelf, type: (key: string, text: string) => { queue.change(key, typed(text)) }, typed, serverAnswers: (next: Send) => { answer = next } }
}

export const journalOf = (shelf: Shelf) => openJournal(shelf, 'u1', 'd1').all()
