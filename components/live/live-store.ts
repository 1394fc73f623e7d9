import { ok } from '@/lib/result'
import { assemble, factText, parseFact, withFact, type FactKey, type FactValue, type Facts } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { Clock } from './clock'
import { codeGroups, rowOfKey, type CodeGroup } from './code-groups'
import { compute, type Computation } from './computation'
import { consequencesOf, type Consequences } from './consequences'
import { fieldText, isAmountKey, shortLabel } from './fact-words'
import type { Journal } from './journal'
import type { Hold, StoredText } from './pending-change'
import { createSaveQueue, type SaveQueue } from './save-queue'
import type { Send } from './save-answer'

/** What a field shows: its text, why it is held back, whether it was changed in this step, whether somebody is writing in it now. */
export type FieldState = { readonly text: string; readonly hold: Hold | null; readonly edited: boolean; readonly typing: boolean }
/** One field and what is to stand in it. */
export type FieldEdit = { readonly key: FactKey; readonly text: string }
export type Cause = { readonly key: FactKey; readonly label: string; readonly before: string; readonly after: string }
/** What undoing brings back: texts, and the rows of the groups they belong to. */
export type Step = { readonly label: string; readonly edits: readonly FieldEdit[]; readonly rows: ReadonlyMap<CodeGroup, readonly string[]> }

export type LiveSnapshot = {
  readonly computed: Computation
  /** The computation before the edits whose consequences are shown. */
  readonly before: Computation
  readonly causes: readonly Cause[]
  /** Facts have changed since `computed`. */
  readonly stale: boolean
}

type Needs = {
  readonly clock: Clock
  readonly journal: Journal
  readonly send: Send
  readonly online: () => boolean
  readonly head: { readonly templateId: string; readonly fiscalYear: number }
  readonly version: number
  /** Texts in 元. */
  readonly facts: Readonly<Record<FactKey, string>>
  readonly unit: AmountUnit
  readonly closed: string | null
  readonly savedAt: number | null
}

/** Milliseconds after the last key until the disclosure is computed anew; a finished cell is computed at once. */
const AFTER_KEY = 100
const STEPS_KEPT = 50

export type LiveStore = ReturnType<typeof createLiveStore>

/**
 * The disclosure on the screen: what its fields hold, the facts they stand for, everything computed from these, and the
 * queue that saves them. It knows neither React nor the network.
 */
export const createLiveStore = ({ clock, journal, send, online, head, version: firstVersion, facts: serverFacts, unit: firstUnit, closed, savedAt }: Needs) => {
  const listeners = new Set<() => void>()
  const refills = new Set<(edits: readonly FieldEdit[]) => void>()
  const overtaken = new Set<() => void>()
  const texts = new Map<FactKey, string>()
  const values = new Map<FactKey, FactValue>()
  const fields = new Map<FactKey, FieldState>()
  const rows = new Map<CodeGroup, readonly string[]>()
  const steps: Step[] = []
  const edited = new Map<FactKey, string>()
  let unit = firstUnit
  let version = firstVersion
  let facts: Facts
  let snapshot: LiveSnapshot
  let cancelCompute: (() => void) | null = null
  /** The person is still in the field that was changed last. */
  let within: FactKey | null = null
  let savedSince = true
  let topStep: Step | null = null
  let held: readonly FactKey[] = []
  let heldNames = ''

  const notify = (): void => { for (const listener of listeners) listener() }

  const queue: SaveQueue = createSaveQueue({
    clock,
    journal,
    send,
    online,
    closed,
    savedAt,
    stored: new Map(Object.entries(serverFacts)),
    onState: () => {
      if (queue.state().phase === 'saved') savedSince = true
      notify()
    },
    onFacts: (keys) => {
      for (const key of keys) fields.delete(key)
      notify()
    },
    onVersion: (next) => {
      if (next > version + 1) for (const tell of overtaken) tell()
      // A batch that found everything stored already does not count as a change.
      else version = Math.max(version, next)
    },
  })

  const valueOfStored = (key: FactKey, text: StoredText): FactValue | null => {
    const parsed = text === null ? ok(null) : parseFact(key, text)
    return parsed.ok ? parsed.value : null
  }
  const storable = (value: FactValue | null): StoredText => (value === null ? null : factText(value))
  const setRows = (group: CodeGroup, codes: Iterable<string>): void => { rows.set(group, [...new Set(codes)].sort()) }
  const rowsOf = (group: CodeGroup): readonly string[] => rows.get(group) ?? []
  const withRowOf = (key: FactKey): void => {
    const row = rowOfKey(key)
    if (row !== null && !rowsOf(row.group).includes(row.code)) setRows(row.group, [...rowsOf(row.group), row.code])
  }

  const fill = (): void => {
    for (const [key, value] of values) {
      texts.set(key, fieldText(value, unit))
      withRowOf(key)
    }
  }
  for (const [key, text] of Object.entries(serverFacts)) {
    const value = valueOfStored(key, text)
    if (value !== null) values.set(key, value)
  }
  for (const group of codeGroups) rows.set(group, [])
  fill()
  facts = assemble(head, values)
  const first = compute(facts)
  snapshot = { computed: first, before: first, causes: [], stale: false }

  const causes = (): readonly Cause[] =>
    [...edited].flatMap(([key, before]) => {
      const after = texts.get(key) ?? ''
      return before === after ? [] : [{ key, label: shortLabel(key, head.fiscalYear), before, after }]
    })
  const computeNow = (): void => {
    cancelCompute?.()
    cancelCompute = null
    snapshot = { computed: snapshot.computed.facts === facts ? snapshot.computed : compute(facts), before: snapshot.before, causes: causes(), stale: false }
    notify()
  }
  const computeAfter = (milliseconds: number): void => {
    cancelCompute?.()
    cancelCompute = clock.after(milliseconds, computeNow)
    if (!snapshot.stale) snapshot = { ...snapshot, stale: true }
  }

  /** The marks of the last step stay until the first edit after it was saved. */
  const beginStep = (keys: readonly FactKey[]): void => {
    if (!savedSince || (keys.length === 1 && within !== null && keys[0] === within)) return
    if (snapshot.stale) computeNow()
    for (const key of edited.keys()) fields.delete(key)
    edited.clear()
    snapshot = { ...snapshot, before: snapshot.computed, causes: [] }
    savedSince = false
  }

  const put = ({ key, text }: FieldEdit): void => {
    if (!edited.has(key)) edited.set(key, texts.get(key) ?? '')
    texts.set(key, text)
    fields.delete(key)
    withRowOf(key)
    const parsed = parseFact(key, text, unit)
    // A text that cannot be read counts as not typed: its first digits are no figure either.
    const value = parsed.ok ? parsed.value : valueOfStored(key, queue.storedText(key))
    if (factText(value) !== factText(values.get(key))) {
      if (value === null) values.delete(key)
      else values.set(key, value)
      facts = withFact(facts, key, value)
    }
    queue.change(key, { text, unit, to: parsed.ok ? ok(storable(value)) : parsed })
  }

  const remember = (label: string, edits: readonly FieldEdit[]): void => {
    const groups = new Set(edits.flatMap(({ key }) => rowOfKey(key)?.group ?? []))
    topStep = { label, edits, rows: new Map([...groups].map((group) => [group, rowsOf(group)])) }
    steps.push(topStep)
    if (steps.length > STEPS_KEPT) steps.shift()
  }
  const refill = (edits: readonly FieldEdit[]): void => { for (const tell of refills) tell(edits) }

  const store = {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    /** Called with texts that the program put into fields, so that a form can show them. */
    onRefill: (tell: (edits: readonly FieldEdit[]) => void): (() => void) => {
      refills.add(tell)
      return () => { refills.delete(tell) }
    },
    /** Called when the server's version shows that somebody else wrote as well. */
    onOvertaken: (tell: () => void): (() => void) => {
      overtaken.add(tell)
      return () => { overtaken.delete(tell) }
    },
    snapshot: (): LiveSnapshot => snapshot,
    saveState: () => queue.state(),
    unit: (): AmountUnit => unit,
    version: (): number => version,
    facts: (): Facts => facts,
    rowsOf,
    topStep: (): Step | null => topStep,
    textOf: (key: FactKey): string => texts.get(key) ?? '',
    texts: (): ReadonlyMap<FactKey, string> => texts,
    valueOf: (key: FactKey): FactValue | null => values.get(key) ?? null,
    /** Facts that wait for a person; not the one that is being typed just now. Another list only where something changed. */
    heldKeys: (): readonly FactKey[] => {
      const now = queue.heldKeys().filter((key) => key !== within || queue.holdOf(key)?.kind !== 'unreadable')
      const names = now.map((key) => `${key} ${queue.holdOf(key)?.kind ?? ''}`).join()
      if (names !== heldNames) [heldNames, held] = [names, now]
      return held
    },
    fieldOf: (key: FactKey): FieldState => {
      const known = fields.get(key)
      if (known !== undefined) return known
      const text = texts.get(key) ?? ''
      const state: FieldState = { text, hold: queue.holdOf(key), edited: edited.has(key) && edited.get(key) !== text, typing: within === key }
      fields.set(key, state)
      return state
    },
    /** Both values of a fact that somebody else changed: theirs as a field shows it. */
    theirsOf: (key: FactKey): string | null => {
      const hold = queue.holdOf(key)
      return hold?.kind === 'stale' ? fieldText(valueOfStored(key, hold.theirs), unit) : null
    },

    /** A keystroke in a field. */
    type: (key: FactKey, text: string): void => {
      beginStep([key])
      within = key
      put({ key, text })
      computeAfter(AFTER_KEY)
      notify()
    },
    /** The field was left: its text takes its shown form and is sent soon. */
    leaveField: (key: FactKey): void => {
      if (within === key) within = null
      fields.delete(key)
      const value = values.get(key)
      const shown = fieldText(value, unit)
      if (value !== undefined && queue.holdOf(key)?.kind !== 'unreadable' && texts.get(key) !== shown) {
        texts.set(key, shown)
        refill([{ key, text: shown }])
      }
      if (!snapshot.stale) snapshot = { ...snapshot, causes: causes() }
      notify()
      queue.soon()
    },
    /** A cell was finished: from its text before to what was typed is one step that can be undone. */
    finish: (key: FactKey, before: string, label: string): void => {
      if ((texts.get(key) ?? '') !== before) remember(label, [{ key, text: before }])
      store.leaveField(key)
      computeAfter(0)
    },
    /** `Esc`: the text before this edit stands again. */
    revert: (key: FactKey, before: string): void => {
      if ((texts.get(key) ?? '') === before) return
      put({ key, text: before })
      within = null
      refill([{ key, text: before }])
      computeAfter(0)
      notify()
    },
    /** Several fields at once (a finished cell, a paste, a removed row): one step that can be undone. */
    apply: (edits: readonly FieldEdit[], label: string): void => {
      const changes = edits.filter(({ key, text }) => (texts.get(key) ?? '') !== text)
      if (changes.length === 0) return
      beginStep(changes.map(({ key }) => key))
      within = null
      remember(label, changes.map(({ key }) => ({ key, text: texts.get(key) ?? '' })))
      for (const { key, text } of changes) {
        const parsed = parseFact(key, text, unit)
        put({ key, text: parsed.ok ? fieldText(parsed.value, unit) : text })
      }
      refill(changes.map(({ key }) => ({ key, text: texts.get(key) ?? '' })))
      queue.soon()
      computeAfter(0)
      notify()
    },
    undo: (): Step | null => {
      const step = steps.pop()
      topStep = steps.at(-1) ?? null
      if (step === undefined) return null
      beginStep(step.edits.map(({ key }) => key))
      step.edits.forEach(put)
      for (const [group, codes] of step.rows) setRows(group, codes)
      refill(step.edits)
      queue.soon()
      computeAfter(0)
      notify()
      return step
    },

    addRow: (group: CodeGroup, code: string): void => {
      setRows(group, [...rowsOf(group), code])
      notify()
    },
    /** Takes the row away and blanks its facts; undoing brings both back. */
    removeRow: (group: CodeGroup, code: string, label: string): void => {
      const prefix = `${group}/${code}`
      const keys = [...texts.keys()].filter((key) => (key === prefix || key.startsWith(`${prefix}/`)) && texts.get(key) !== '')
      store.apply(keys.map((key) => ({ key, text: '' })), label)
      setRows(group, rowsOf(group).filter((each) => each !== code))
      notify()
    },

    /** Amounts are shown and typed in this unit from now on; what is stored stays 元. Unreadable texts stay as they are. */
    setUnit: (next: AmountUnit): void => {
      if (next === unit) return
      unit = next
      const edits: FieldEdit[] = []
      for (const [key, value] of values) {
        if (!isAmountKey(key) || queue.holdOf(key)?.kind === 'unreadable') continue
        edits.push({ key, text: fieldText(value, unit) })
      }
      for (const { key, text } of edits) texts.set(key, text)
      fields.clear()
      edited.clear()
      steps.length = 0
      topStep = null
      snapshot = { ...snapshot, before: snapshot.computed, causes: [] }
      refill(edits)
      notify()
    },

    /** Takes what the journal of this machine kept from an earlier visit. Answers how many fields it refilled. */
    restore: (): number => {
      if (queue.state().phase === 'closed') return 0
      const edits: FieldEdit[] = []
      for (const [key, entry] of journal.all()) {
        const parsed = parseFact(key, entry.text, entry.unit)
        const to = parsed.ok ? ok(storable(parsed.value)) : parsed
        if (!queue.restore(key, entry, to)) continue
        if (parsed.ok && parsed.value !== null) values.set(key, parsed.value)
        if (parsed.ok && parsed.value === null) values.delete(key)
        texts.set(key, parsed.ok ? fieldText(parsed.value, unit) : entry.text)
        withRowOf(key)
        edits.push({ key, text: texts.get(key) ?? '' })
      }
      if (edits.length === 0) return 0
      fields.clear()
      facts = assemble(head, values)
      refill(edits)
      computeNow()
      snapshot = { ...snapshot, before: snapshot.computed }
      notify()
      return edits.length
    },
    /** The server's facts of a later version: other people's changes, an import. */
    adopt: (server: Readonly<Record<FactKey, string>>, at: number): void => {
      if (at <= version) return
      version = at
      const keys = queue.adopt(new Map(Object.entries(server)))
      const edits = keys.map((key) => {
        const value = valueOfStored(key, server[key] ?? null)
        if (value === null) values.delete(key)
        else values.set(key, value)
        const text = fieldText(value, unit)
        texts.set(key, text)
        if (value !== null) withRowOf(key)
        return { key, text }
      })
      fields.clear()
      if (edits.length > 0) {
        facts = assemble(head, values)
        steps.length = 0
        topStep = null
        refill(edits)
        computeNow()
      }
      notify()
    },
    resolve: (key: FactKey, choice: 'mine' | 'theirs'): void => {
      const hold = queue.holdOf(key)
      if (hold?.kind !== 'stale') return
      queue.resolve(key, choice)
      fields.delete(key)
      if (choice === 'theirs') {
        const value = valueOfStored(key, hold.theirs)
        beginStep([key])
        put({ key, text: fieldText(value, unit) })
        refill([{ key, text: fieldText(value, unit) }])
        computeAfter(0)
      }
      notify()
    },

    /** Sends everything that can be sent; true once nothing is left unsent, false where the server does not take it. */
    flush: (): Promise<boolean> => {
      if (snapshot.stale) computeNow()
      queue.wake()
      return new Promise((resolve) => {
        const look = (): void => {
          const { phase, unsent } = queue.state()
          if (phase === 'waiting' || phase === 'saving') return
          listeners.delete(look)
          resolve(unsent === 0 && phase === 'saved')
        }
        listeners.add(look)
        look()
      })
    },
    close: queue.close,
    wake: queue.wake,
    leave: queue.leave,
    stop: (): void => {
      queue.stop()
      cancelCompute?.()
      cancelCompute = null
    },
    resume: (): void => {
      queue.resume()
      if (snapshot.stale) computeNow()
    },
    /** The consequences of the last step; costly enough to be asked for only where they are drawn. */
    consequences: (of: Pick<LiveSnapshot, 'before' | 'computed'>): Consequences => consequencesOf(of.before, of.computed),
  }
  return store
}
