import type { AmountUnit } from '@/lib/money/format'
import type { Result } from '@/lib/result'
import type { JournalEntry } from './journal'
import type { FactOutcome } from './save-answer'

/** A fact as a text in 元; null is blank. */
export type StoredText = string | null

/** Why a change waits for a person. */
export type Hold =
  | { readonly kind: 'unreadable' | 'refused'; readonly sentence: string }
  /** Somebody else wrote this fact meanwhile: `theirs` is what the server has. */
  | { readonly kind: 'stale'; readonly theirs: StoredText }

/** A change that is not known to be stored. Null in its place: nothing is left to be done. */
export type Pending = {
  readonly from: StoredText
  /** What is to be stored; meaningless while the text is unreadable. */
  readonly to: StoredText
  readonly text: string
  readonly unit: AmountUnit
  /** Sent, and perhaps stored though no answer came: finding one of these on the server is no surprise. */
  readonly sent: readonly StoredText[]
  readonly hold: Hold | null
}

export type Typed = { readonly text: string; readonly unit: AmountUnit; /** The fact the text stands for, or why it is none. */ readonly to: Result<StoredText, string> }

const REMEMBERED = 6

const read = ({ text, unit, to }: Typed): Pick<Pending, 'text' | 'unit' | 'to' | 'hold'> =>
  to.ok ? { text, unit, to: to.value, hold: null } : { text, unit, to: null, hold: { kind: 'unreadable', sentence: to.error } }

/** Somebody typed. A conflict stays one until it is resolved; the stored text typed again leaves nothing to do. */
export const afterTyping = (before: Pending | undefined, typed: Typed, stored: StoredText, inFlight: boolean): Pending | null => {
  const now = read(typed)
  if (before?.hold?.kind === 'stale' && !(now.hold === null && now.to === before.hold.theirs)) return { ...before, ...now, hold: now.hold?.kind === 'unreadable' ? now.hold : before.hold }
  if (now.hold === null && now.to === stored && !inFlight) return null
  return { ...now, from: before === undefined ? stored : before.from, sent: before?.sent ?? [] }
}

export const afterSending = (pending: Pending): Pending =>
  pending.sent.at(-1) === pending.to && pending.sent.length > 0 ? pending : { ...pending, sent: [...pending.sent, pending.to].slice(-REMEMBERED) }

/** The server answered about a change of which `asked` was sent; the person may have typed on since. */
export const afterOutcome = (pending: Pending, outcome: FactOutcome, asked: StoredText): Pending | null => {
  const { text } = outcome
  const answered = { ...pending, from: text, sent: [] }
  const typedOn = pending.hold !== null || pending.to !== asked
  switch (outcome.kind) {
    case 'saved':
      return typedOn ? answered : null
    case 'refused':
      return typedOn ? answered : { ...answered, hold: { kind: 'refused', sentence: outcome.sentence } }
    case 'stale':
      if (pending.hold === null && pending.to === text) return null
      return pending.sent.slice(0, -1).includes(text) ? answered : { ...answered, hold: pending.hold?.kind === 'unreadable' ? pending.hold : { kind: 'stale', theirs: text } }
  }
}

/** The server's facts were read anew and this one is another than before. */
export const afterNews = (pending: Pending, theirs: StoredText): Pending | null => {
  if (pending.hold?.kind === 'unreadable') return { ...pending, from: theirs }
  if (pending.to === theirs) return null
  return pending.sent.includes(theirs) ? { ...pending, from: theirs } : { ...pending, hold: { kind: 'stale', theirs } }
}

/** A change found in the journal: after a crash, an expired session, a stopped server. */
export const restored = (entry: JournalEntry, to: Result<StoredText, string>, stored: StoredText): Pending | null => {
  const found: Pending = { ...read({ text: entry.text, unit: entry.unit, to }), from: entry.from, sent: entry.sent }
  return stored === entry.from ? (found.hold === null && found.to === stored ? null : found) : afterNews(found, stored)
}
