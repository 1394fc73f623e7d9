import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database, inTransaction, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { FactWrite } from '@/lib/db/facts'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { changeOf, type FactChange } from './fact-change'
import { locksOn, type Locks } from './last-year'
import { writableRow } from './writable'

const FactTextInput = z.string().max(40_000, { error: '文字太长，请删减' }).nullable()

/** Changes of facts as texts (amounts in 元 unless they say otherwise): what stood there, what is to stand there. Null is blank. */
export const SaveFactsInput = z.object({
  disclosureId: z.string(),
  /** Who typed them, where a page says so: another person may have signed in in the same browser since. */
  person: z.string().optional(),
  changes: z
    .array(z.object({ key: z.string().max(300), from: FactTextInput, to: FactTextInput }))
    .min(1)
    .max(5000, { error: '一次保存的内容太多，请分批保存' }),
})
export type SaveFactsInput = z.output<typeof SaveFactsInput>

/** What became of one change. `text` is the fact as it is stored now (null is blank). */
export type FactOutcome =
  | { readonly key: FactKey; readonly kind: 'saved'; readonly text: string | null }
  /** Somebody else wrote this fact first; nothing of this change was stored. */
  | { readonly key: FactKey; readonly kind: 'stale'; readonly text: string | null }
  | { readonly key: FactKey; readonly kind: 'refused'; readonly sentence: string; readonly text: string | null }

export type SavedFacts = { readonly version: number; readonly outcomes: readonly FactOutcome[] }

const textOrNull = (value: FactValue | undefined): string | null => (value === undefined ? null : factText(value))

const outcomeOf = (key: FactKey, change: FactChange, stored: FactValue | undefined): FactOutcome => {
  switch (change.kind) {
    case 'same':
    case 'stale':
      return { key, kind: change.kind === 'same' ? 'saved' : 'stale', text: textOrNull(stored) }
    case 'write':
      return { key, kind: 'saved', text: textOrNull(change.value ?? undefined) }
    case 'refused':
      return { key, kind: 'refused', sentence: change.sentence, text: textOrNull(stored) }
  }
}

type Decided = { readonly outcomes: readonly FactOutcome[]; readonly writes: readonly FactWrite[] }

/** Decides every change on the stored facts. A key changed twice in one batch is written once, with its last text. */
const decide = (row: DisclosureRow, stored: ReadonlyMap<FactKey, FactValue>, changes: SaveFactsInput['changes'], locks: Locks): Decided => {
  const now = new Map(stored)
  const written = new Set<FactKey>()
  const outcomes = changes.map(({ key, from, to }) => {
    const change = changeOf(row, key, now.get(key), from, to, locks)
    const outcome = outcomeOf(key, change, now.get(key))
    if (change.kind !== 'write') return outcome
    written.add(key)
    if (change.value === null) now.delete(key)
    else now.set(key, change.value)
    return outcome
  })
  const writes = [...written].map((key) => ({ key, old: stored.get(key) ?? null, new: now.get(key) ?? null }))
  return { outcomes, writes: writes.filter((write) => factText(write.old) !== factText(write.new)) }
}

/** One attempt on the row as it was read: what is decided on it is written where it still stands there; null where somebody came between. */
const attempt = async (db: Database, actor: Actor, input: SaveFactsInput, row: DisclosureRow | null): Promise<Result<SavedFacts, Refusal> | null> => {
  const writable = writableRow(actor, row)
  if (!writable.ok) return writable
  const { id, version } = writable.value
  const keys = input.changes.map(({ key }) => key)
  const locks = await locksOn(db, writable.value, keys)
  const { outcomes, writes } = decide(writable.value, await db.facts.among(id, [...new Set(keys)]), input.changes, locks)
  if (writes.length === 0) return ok({ version, outcomes })
  const next = await db.facts.writeAt(id, version, writes, actor, new Date())
  return next === null ? null : ok({ version: next, outcomes })
}

/** So often without a lock: hardly ever do two people save in one disclosure in the same few milliseconds. */
const ATTEMPTS = 3

/**
 * Saves facts one by one, all at once: each is stored, or refused with a reason, or found changed by somebody else. The same
 * batch sent twice (a lost answer, a reload) is stored once.
 */
export const saveFacts = async (actor: Actor, input: SaveFactsInput): Promise<Result<SavedFacts, Refusal>> => {
  if (input.person !== undefined && input.person !== actor.userId) return err({ kind: 'another-person', account: actor.account })
  const db = database()
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const saved = await attempt(db, actor, input, await db.disclosures.seenBy(actor, input.disclosureId))
    if (saved !== null) return saved
  }
  return inTransaction(async (held) => {
    const row = await held.disclosures.lockedSeenBy(actor, input.disclosureId)
    return (await attempt(held, actor, input, row)) ?? err({ kind: 'stale-version', current: row?.version ?? 0 })
  })
}
