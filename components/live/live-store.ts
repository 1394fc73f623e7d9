import { parseFact, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { createBell } from './bell'
import { rowOfKey, type CodeGroup } from './code-groups'
import { compute } from './computation'
import { createEditSteps, type FieldEdit, type Step } from './edit-steps'
import { fieldText, shortLabel, textInUnit } from './fact-words'
import { createFieldBook, storedFrom, storedValue } from './field-book'
import type { LiveNeeds } from './live-needs'
import { createLiveView, type Cause, type CellWords, type LiveSnapshot } from './live-view'
import { createNews } from './news'
import type { Hold } from './pending-change'
import { createRecomputation } from './recomputation'
import { createRowSteps, rowsNow } from './row-steps'
import { createSaveQueue } from './save-queue'

export type { FieldEdit, Step } from './edit-steps'
export type { Cause, CellWords, LiveSnapshot } from './live-view'

/** What a field shows: its text, why it is held back, whether it was changed in this step, whether somebody is writing in it now. */
export type FieldState = { readonly text: string; readonly hold: Hold | null; readonly edited: boolean; readonly typing: boolean }

export type LiveStore = ReturnType<typeof createLiveStore>

/**
 * The disclosure on the screen: what its fields hold, the facts they stand for, everything computed from these, and the
 * queue that saves them. It knows neither React nor the network. Longer than other files: what is typed, what follows from it,
 * what waits to be saved and what others saved share one version, one step and one form, and are only right together.
 */
export const createLiveStore = ({ clock, journal, send, online, head, version: firstVersion, facts, unit, closed, savedAt, rows: firstRows, beside = {} }: LiveNeeds) => {
  const news = createNews(clock)
  const { tell: notify, together } = news
  const refilled = createBell<readonly FieldEdit[]>()
  const overtaken = createBell<null>()
  const saving = createBell<null>()
  const rowsChanged = createBell<CodeGroup>()
  const book = createFieldBook(head, facts, unit)
  for (const [group, codes] of firstRows ?? []) book.setRows(group, [...book.rowsOf(group), ...codes])
  const arrange = (group: CodeGroup, codes: readonly string[]): void => {
    book.setRows(group, codes)
    rowsChanged.ring(group)
  }
  const view = createLiveView(compute(book.facts(), undefined, beside))
  const steps = createEditSteps()
  const fields = new Map<FactKey, FieldState>()
  const forgetField = (key: FactKey): void => {
    fields.delete(key)
    news.ofField(key)
  }
  const forgetFields = (): void => {
    fields.clear()
    news.ofAllFields()
  }
  const show = (next: Partial<LiveSnapshot>): void => {
    view.show(next)
    news.ofComputation()
  }
  /** Texts before the step whose consequences are shown. */
  const edited = new Map<FactKey, string>()
  /** What the next showing compares with, where a step began since the last. */
  let beforeNext: LiveSnapshot['before'] | null = null
  let version = firstVersion
  /** The person is still in the field that was changed last. */
  let within: FactKey | null = null
  let savedSince = true
  let held: readonly FactKey[] = []
  let heldNames = ''

  const queue = createSaveQueue({
    clock,
    journal,
    send,
    online,
    closed,
    savedAt,
    stored: new Map(Object.entries(facts)),
    onState: () => {
      if (queue.state().phase === 'saved') savedSince = true
      saving.ring(null)
      news.tellUnlessTyping()
    },
    onFacts: (keys) => {
      for (const key of keys) forgetField(key)
      notify()
    },
    onVersion: (next) => {
      if (next > version + 1) overtaken.ring(null)
      // A batch that found everything stored already does not count as a change.
      else version = Math.max(version, next)
    },
  })

  const causes = (): readonly Cause[] =>
    [...edited].flatMap(([key, before]) => {
      const after = book.textOf(key)
      return before === after ? [] : [{ key, label: shortLabel(key, head.fiscalYear), before, after }]
    })
  const recomputation = createRecomputation({
    clock,
    facts: book.facts,
    beside,
    latest: () => view.snapshot().computed,
    show: (computed) => {
      show({ ...comparedWith(), causes: causes(), computed })
      notify()
    },
  })
  const comparedWith = (): Partial<LiveSnapshot> => {
    const before = beforeNext
    beforeNext = null
    return before === null ? {} : { before }
  }
  /** What follows is compared with what is computed now. */
  const forgetEdits = (): void => {
    for (const key of edited.keys()) forgetField(key)
    edited.clear()
    beforeNext = view.snapshot().computed
  }
  const forgetStep = (): void => {
    forgetEdits()
    show({ ...comparedWith(), causes: [] })
  }
  /**
   * A step ends with the first edit after it was saved; its marks stay until what follows from the next one is shown. Where what
   * followed from it was not shown yet, the new edit joins it: nothing is computed or drawn while a key waits.
   */
  const beginStep = (keys: readonly FactKey[]): void => {
    if (!savedSince || recomputation.isStale() || (keys.length === 1 && within !== null && keys[0] === within)) return
    forgetEdits()
    savedSince = false
  }
  const remember = (label: string, edits: readonly FieldEdit[]): void => {
    const groups = new Set(edits.flatMap(({ key }) => rowOfKey(key)?.group ?? []))
    steps.push({ label, edits, unit: book.unit(), rows: rowsNow(book, groups) })
  }
  /** What stands now where a step is about to bring something back. */
  const asNow = ({ label, edits, rows }: Step): Step => ({ label, edits: edits.map(({ key }) => ({ key, text: book.textOf(key) })), unit: book.unit(), rows: rowsNow(book, rows.keys()) })
  const bringBack = (step: Step | undefined): Step | null => {
    if (step === undefined) return null
    together(() => {
      beginStep(step.edits.map(({ key }) => key))
      putAll(step.edits.map(({ key, text }) => ({ key, text: textInUnit(key, text, step.unit, book.unit()) })))
      for (const [group, codes] of step.rows) arrange(group, codes)
    })
    return step
  }
  const put = (edit: FieldEdit): void => {
    const { key, text } = edit
    if (!edited.has(key)) edited.set(key, book.textOf(key))
    forgetField(key)
    queue.change(key, { text, unit: book.unit(), to: book.write(edit, queue.storedText(key)) })
  }
  /** Several fields at once; the form is told, the disclosure computed at once, and everything sent soon. */
  const putAll = (edits: readonly FieldEdit[]): void => {
    within = null
    edits.forEach(put)
    refilled.ring(edits)
    queue.soon()
    recomputation.soon()
  }
  /** Several fields at once (a finished cell, a paste, a removed row): one step that can be undone. */
  const apply = (edits: readonly FieldEdit[], label: string): void => {
    const changes = edits.filter(({ key, text }) => book.textOf(key) !== text)
    if (changes.length === 0) return
    together(() => {
      beginStep(changes.map(({ key }) => key))
      remember(label, changes.map(({ key }) => ({ key, text: book.textOf(key) })))
      putAll(
        changes.map(({ key, text }) => {
          const parsed = parseFact(key, text, book.unit())
          return { key, text: parsed.ok ? fieldText(parsed.value, book.unit()) : text }
        }),
      )
    })
  }
  /** Everything was read anew: nothing of before can be undone or compared with. */
  const afterRefill = (edits: readonly FieldEdit[]): void => {
    forgetFields()
    if (edits.length > 0) {
      refilled.ring(edits)
      recomputation.now()
    }
    notify()
  }

  const store = {
    ...createRowSteps({ book, steps, arrange, apply, notify }),
    subscribe: news.onAnything,
    /** Called when one field holds something else. */
    onField: news.onField,
    /** Called when what is computed, or the unit it is shown in, is another. */
    onComputed: news.onComputed,
    /** Called at once when saving stands otherwise: nobody reads 已保存 of a key that is not. */
    onSaveState: saving.listen,
    /** Called with texts that the program put into fields, so that a form can show them. */
    onRefill: refilled.listen,
    /** Called when rows of a group were added, taken away or brought back. */
    onRows: rowsChanged.listen,
    /** Called when the server's version shows that somebody else wrote as well. */
    onOvertaken: overtaken.listen,

    snapshot: (): LiveSnapshot => view.snapshot(),
    saveState: () => queue.state(),
    unit: (): AmountUnit => book.unit(),
    version: (): number => version,
    facts: (): Facts => book.facts(),
    rowsOf: (group: CodeGroup): readonly string[] => book.rowsOf(group),
    topStep: (): Step | null => steps.top(),
    undoneStep: (): Step | null => steps.undone(),
    textOf: (key: FactKey): string => book.textOf(key),
    texts: (): ReadonlyMap<FactKey, string> => book.texts(),
    valueOf: (key: FactKey): FactValue | null => book.valueOf(key),
    /** Facts that wait for a person; not the one that is being typed just now. Another list only where something changed. */
    heldKeys: (): readonly FactKey[] => {
      const now = queue.heldKeys().filter((key) => key !== within || queue.holdOf(key)?.kind !== 'unreadable')
      const names = now.map((key) => `${key} ${queue.holdOf(key)?.kind ?? ''}`).join()
      if (names !== heldNames) [heldNames, held] = [names, now]
      return held
    },
    fieldOf: (key: FactKey): FieldState => {
      const text = book.textOf(key)
      const state = fields.get(key) ?? { text, hold: queue.holdOf(key), edited: edited.has(key) && edited.get(key) !== text, typing: within === key }
      fields.set(key, state)
      return state
    },
    cellWords: (ref: CellRef): CellWords => view.cellWords(ref, book.unit()),
    /** Both values of a fact that somebody else changed: theirs as a field shows it. */
    theirsOf: (key: FactKey): string | null => {
      const hold = queue.holdOf(key)
      return hold?.kind === 'stale' ? fieldText(storedValue(key, hold.theirs), book.unit()) : null
    },

    /** A keystroke in a field that shows it by itself. */
    type: (key: FactKey, text: string): void => {
      news.afterKey(() => {
        beginStep([key])
        within = key
        put({ key, text })
      })
      recomputation.whenTypingPauses()
    },
    /** A keystroke in a field that shows what stands here. */
    typeShown: (key: FactKey, text: string): void => {
      store.type(key, text)
      notify()
    },
    /** The field was left: its text takes its usual form and is sent soon. */
    leaveField: (key: FactKey): void => {
      if (within === key) within = null
      forgetField(key)
      const tidied = queue.holdOf(key)?.kind === 'unreadable' ? null : book.tidy(key)
      if (tidied !== null) refilled.ring([tidied])
      if (!recomputation.isStale() && edited.has(key)) show({ ...comparedWith(), causes: causes() })
      notify()
      queue.soon()
    },
    /** A cell was finished: from its text before to what was typed is one step that can be undone. */
    finish: (key: FactKey, before: string, label: string): void => {
      news.afterKey(() => {
        if (book.textOf(key) !== before) remember(label, [{ key, text: before }])
        store.leaveField(key)
      })
      if (recomputation.isStale()) recomputation.whenTypingPauses()
    },
    /** `Esc`: the text before this edit stands again. */
    revert: (key: FactKey, before: string): void => { if (book.textOf(key) !== before) together(() => { putAll([{ key, text: before }]) }) },
    apply,
    /** Takes the latest step back, and answers which it was. */
    undo: (): Step | null => bringBack(steps.undo(asNow)),
    redo: (): Step | null => bringBack(steps.redo(asNow)),

    /** Amounts are shown and typed in this unit from now on; what is stored stays 元. Unreadable texts stay as they are. */
    setUnit: (next: AmountUnit): void => {
      if (next === book.unit()) return
      if (recomputation.isStale()) recomputation.now()
      const edits = book.setUnit(next, (key) => queue.holdOf(key)?.kind === 'unreadable')
      news.ofComputation()
      forgetFields()
      forgetStep()
      refilled.ring(edits)
      notify()
    },
    /** Takes what the journal of this machine kept from an earlier visit. */
    restore: (): void => {
      if (queue.state().phase === 'closed') return
      const kept = [...journal.all()].filter(([key, entry]) => queue.restore(key, entry, storedFrom(key, entry.text, entry.unit)))
      if (kept.length === 0) return
      afterRefill(book.recall(kept))
      forgetStep()
      notify()
    },
    /** The server's facts of a later version: other people's changes, an import. */
    adopt: (server: Readonly<Record<FactKey, string>>, at: number): void => {
      if (at <= version) return
      version = at
      const keys = queue.adopt(new Map([...queue.storedKeys(), ...Object.keys(server)].map((key) => [key, server[key] ?? null])))
      if (keys.length > 0) steps.clear()
      afterRefill(book.take(keys.map((key) => [key, server[key] ?? null])))
    },
    /** What others saved since this page's version: only the facts that changed, null is blank. */
    learn: (changes: Readonly<Record<FactKey, string | null>>, at: number): void => {
      if (at <= version) return
      version = at
      const keys = queue.adopt(new Map(Object.entries(changes)))
      if (keys.length === 0) return notify()
      // What others wrote over cannot be taken back from here; every other step still can.
      steps.forget(keys)
      for (const key of keys) forgetField(key)
      refilled.ring(book.take(keys.map((key) => [key, changes[key] ?? null])))
      recomputation.soon()
      notify()
    },
    resolve: (key: FactKey, choice: 'mine' | 'theirs'): void => {
      const theirs = store.theirsOf(key)
      if (theirs === null) return
      queue.resolve(key, choice)
      forgetField(key)
      if (choice === 'mine') return notify()
      together(() => {
        beginStep([key])
        putAll([{ key, text: theirs }])
      })
    },

    /** Sends everything that can be sent; true once nothing is left unsent, false where the server does not take it. */
    flush: (): Promise<boolean> => {
      if (recomputation.isStale()) recomputation.now()
      queue.wake()
      return new Promise((resolve) => {
        const look = (): void => {
          const { phase, unsent } = queue.state()
          if (phase === 'waiting' || phase === 'saving') return
          quiet()
          // Where nothing may be written, nothing is left to be sent either.
          resolve(unsent === 0 && (phase === 'saved' || phase === 'closed'))
        }
        const quiet = saving.listen(look)
        look()
      })
    },
    close: queue.close,
    wake: queue.wake,
    leave: queue.leave,
    stop: (): void => {
      queue.stop()
      recomputation.giveUp()
    },
    resume: (): void => {
      queue.resume()
      if (recomputation.isStale()) recomputation.now()
    },
  }
  return store
}
