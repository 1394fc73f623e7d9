import type { FactKey } from '@/lib/facts/facts'
import type { Result } from '@/lib/result'
import type { Clock } from './clock'
import type { Journal, JournalEntry } from './journal'
import { afterNews, afterOutcome, afterSending, afterTyping, restored, type Hold, type Pending, type StoredText, type Typed } from './pending-change'
import type { SaveAnswer, Send } from './save-answer'
import { isSameState, type SaveState } from './save-state'

export type SaveQueue = {
  /** One field now holds another text. */
  readonly change: (key: FactKey, typed: Typed) => void
  /** A change of the journal. False where nothing is left of it: the server has it already. */
  readonly restore: (key: FactKey, entry: JournalEntry, to: Result<StoredText, string>) => boolean
  /** Sends soon: a field was left. */
  readonly soon: () => void
  /** Tries again now: the network is back, somebody signed in. */
  readonly wake: () => void
  /** The page goes away. */
  readonly leave: () => void
  /** The person has seen both values: theirs is replaced, or mine given up. */
  readonly resolve: (key: FactKey, choice: 'mine' | 'theirs') => void
  /** What the server has now under some facts. Answers those whose fields are to be refilled. */
  readonly adopt: (news: ReadonlyMap<FactKey, StoredText>) => readonly FactKey[]
  /** The facts that are known to stand on the server. */
  readonly storedKeys: () => Iterable<FactKey>
  /** Nothing can be written, and why; null where it can. */
  readonly close: (because: string | null) => void
  readonly storedText: (key: FactKey) => StoredText
  readonly holdOf: (key: FactKey) => Hold | null
  readonly heldKeys: () => readonly FactKey[]
  readonly state: () => SaveState
  /** Sending stops (what is unsent stays in the journal) and goes on. */
  readonly stop: () => void
  readonly resume: () => void
}

type Needs = {
  readonly clock: Clock
  readonly journal: Journal
  readonly send: Send
  readonly online: () => boolean
  readonly stored: ReadonlyMap<FactKey, string>
  readonly closed: string | null
  readonly savedAt: number | null
  readonly onState: () => void
  /** Something about these facts changed besides their texts: held, released, stored. */
  readonly onFacts: (keys: readonly FactKey[]) => void
  readonly onVersion: (version: number) => void
}

/** Milliseconds after the last key, and after a field was left; whoever types on in one field is saved this often. */
const PAUSE = 800
const SOON = 60
const TYPING_ON = 5000
const BATCH = 400
const BACK_OFF = [2000, 4000, 8000, 15_000] as const
const LONGEST = 30_000

/** Refusals of the whole that a second attempt may not meet again. */
const passing: readonly string[] = ['stale-version']

/** Sends changes in batches, holds what cannot be sent, and never lets an answer overwrite what was typed since. */
export const createSaveQueue = ({ clock, journal, send, online, stored: initial, closed, savedAt: lastSaved, onState, onFacts, onVersion }: Needs): SaveQueue => {
  const stored = new Map<FactKey, StoredText>(initial)
  const pending = new Map<FactKey, Pending>()
  /** When each was typed: the order in which they are sent after a crash. */
  const typedAt = new Map<FactKey, number>()
  const inFlight = new Map<FactKey, StoredText>()
  const unkept = new Set<FactKey>()
  let phase: SaveState['phase'] = closed === null ? 'saved' : 'closed'
  let sentence = closed
  let savedAt = lastSaved
  let failures = 0
  let stopped = false
  let cancel: (() => void) | null = null
  let due = Infinity
  /** The field that is being typed in, and since when. */
  let typing: { readonly key: FactKey; readonly since: number } | null = null
  let told: SaveState | null = null
  let shown: SaveState | null = null

  const storedText = (key: FactKey): StoredText => stored.get(key) ?? null
  const sendable = (): readonly (readonly [FactKey, Pending])[] => [...pending].filter(([, each]) => each.hold === null)

  const put = (key: FactKey, next: Pending | null): void => {
    unkept.delete(key)
    if (next === null) {
      pending.delete(key)
      typedAt.delete(key)
      journal.drop(key)
      return
    }
    pending.set(key, next)
    const { from, sent, text, unit } = next
    if (!journal.keep(key, { from, sent: [...sent], text, unit, at: typedAt.get(key) ?? clock.now() })) unkept.add(key)
  }
  const tell = (next: SaveState['phase']): void => {
    phase = next
    told = null
    onState()
  }
  const stopTimer = (): void => {
    cancel?.()
    cancel = null
    due = Infinity
  }
  const timer = (milliseconds: number): void => {
    stopTimer()
    due = clock.now() + milliseconds
    cancel = clock.after(milliseconds, () => {
      stopTimer()
      flush(false)
    })
  }
  /** A key may put off what is being typed, for a while; never what was finished in another field. */
  const mayPutOff = (): boolean => typing !== null && clock.now() - typing.since < TYPING_ON && sendable().every(([key]) => key === typing?.key)
  /** After something changed: when to send, and what to say. */
  const plan = (milliseconds: number): void => {
    if (phase === 'closed') return tell('closed')
    if (inFlight.size > 0) return tell('saving')
    if (sendable().length === 0) {
      failures = 0
      stopTimer()
      return tell('saved')
    }
    // While nobody answers, the next attempt has its time already.
    if (!stopped && (cancel === null || (failures === 0 && (clock.now() + milliseconds < due || mayPutOff())))) timer(milliseconds)
    tell(failures === 0 ? 'waiting' : phase)
  }
  const failed = (how: 'offline' | 'unanswered' | 'signed-out'): void => {
    failures += 1
    if (!stopped) timer(BACK_OFF[failures - 1] ?? LONGEST)
    tell(how)
  }

  const answered = (answer: SaveAnswer, asked: ReadonlyMap<FactKey, StoredText>): void => {
    for (const key of asked.keys()) inFlight.delete(key)
    if (answer.ok) {
      failures = 0
      sentence = null
      savedAt = clock.now()
      for (const outcome of answer.value.outcomes) {
        stored.set(outcome.key, outcome.text)
        const mine = pending.get(outcome.key)
        if (mine !== undefined) put(outcome.key, afterOutcome(mine, outcome, asked.get(outcome.key) ?? null))
      }
      onVersion(answer.value.version)
      onFacts([...asked.keys()])
      return plan(asked.size === BATCH ? 0 : mayPutOff() ? PAUSE : SOON)
    }
    switch (answer.kind) {
      case 'signed-out':
        sentence = null
        return failed('signed-out')
      case 'unexpected':
        return failed('unanswered')
      case 'refused':
        if (passing.includes(answer.refusal.kind)) return failed('unanswered')
        sentence = answer.sentence
        // Somebody else signed in in this browser: what was typed here waits for the person who typed it.
        if (answer.refusal.kind === 'another-person') return failed('signed-out')
        return tell('closed')
      case 'invalid': {
        const refused = [...asked.keys()].filter((key, index) => {
          const said = answer.fields[`changes.${String(index)}.to`] ?? answer.fields[`changes.${String(index)}.key`]
          const mine = pending.get(key)
          if (said !== undefined && mine !== undefined) put(key, { ...mine, hold: { kind: 'refused', sentence: said } })
          return said !== undefined
        })
        if (refused.length === 0) return failed('unanswered')
        onFacts(refused)
        return plan(0)
      }
    }
  }

  const flush = (leaving: boolean): void => {
    if (phase === 'closed' || (!leaving && (stopped || inFlight.size > 0))) return
    const batch = sendable().filter(([key]) => !inFlight.has(key)).slice(0, BATCH)
    if (batch.length === 0) return
    stopTimer()
    typing = null
    const asked = new Map(batch.map(([key, { to }]) => [key, to] as const))
    for (const [key, each] of batch) {
      inFlight.set(key, each.to)
      put(key, afterSending(each))
    }
    tell('saving')
    send(batch.map(([key, { from, to }]) => ({ key, from, to })), leaving).then(
      (answer) => { answered(answer, asked) },
      () => {
        for (const key of asked.keys()) inFlight.delete(key)
        failed(online() ? 'unanswered' : 'offline')
      },
    )
  }

  return {
    change: (key, typed) => {
      if (typing?.key !== key) typing = { key, since: clock.now() }
      typedAt.set(key, clock.now())
      put(key, afterTyping(pending.get(key), typed, storedText(key), inFlight.has(key)))
      plan(PAUSE)
    },
    restore: (key, entry, to) => {
      const next = restored(entry, to, storedText(key))
      typedAt.set(key, entry.at)
      put(key, next)
      plan(SOON)
      return next !== null
    },
    soon: () => { if (inFlight.size === 0 && sendable().length > 0) plan(SOON) },
    wake: () => { if (phase !== 'closed' && !stopped && inFlight.size === 0 && sendable().length > 0) timer(0) },
    leave: () => { flush(true) },
    resolve: (key, choice) => {
      const mine = pending.get(key)
      if (mine?.hold?.kind !== 'stale') return
      put(key, choice === 'theirs' ? null : { ...mine, from: mine.hold.theirs, hold: null })
      plan(SOON)
    },
    adopt: (news) => {
      const refill: FactKey[] = []
      for (const [key, theirs] of news) {
        if (theirs === storedText(key)) continue
        stored.set(key, theirs)
        const mine = pending.get(key)
        if (mine === undefined) refill.push(key)
        else if (!inFlight.has(key)) put(key, afterNews(mine, theirs))
      }
      plan(SOON)
      return refill
    },
    close: (because) => {
      sentence = because
      if (because !== null) return tell('closed')
      phase = 'saved'
      plan(SOON)
    },
    storedKeys: () => stored.keys(),
    storedText,
    holdOf: (key) => pending.get(key)?.hold ?? null,
    heldKeys: () => [...pending].filter(([, each]) => each.hold !== null).map(([key]) => key),
    state: () => {
      const unsent = sendable().length
      if (told === null) {
        const next = { phase, savedAt, unsent, held: pending.size - unsent, kept: unkept.size === 0, sentence }
        // The same object where nothing of it differs: the bar is not drawn anew with every key.
        shown = told = shown !== null && isSameState(shown, next) ? shown : next
      }
      return told
    },
    stop: () => {
      stopped = true
      stopTimer()
    },
    resume: () => {
      stopped = false
      plan(SOON)
    },
  }
}
