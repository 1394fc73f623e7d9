'use client'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { Finding } from '@/lib/rules/finding'
import type { AmountUnit } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { cellAt } from '@/lib/report/report'
import { formatCount } from '@/lib/money/format'
import type { Amount } from '@/lib/money/amount'
import type { CodeGroup } from './code-groups'
import type { Computation } from './computation'
import type { Consequences } from './consequences'
import { useLiveStore } from './disclosure-provider'
import { amountWords } from './fact-words'
import type { Cause, FieldState, LiveSnapshot, Step } from './live-store'
import type { SaveState } from './save-state'
import type { FactKey } from '@/lib/facts/facts'

const useSnapshot = (): LiveSnapshot => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}

/** Facts, report, narrative and findings as they are on the screen now; drawn when the browser has time between keys. */
export const useLiveReport = (): Computation => useDeferredValue(useSnapshot()).computed

/** The findings of the facts on the screen, errors first. */
export const useLiveFindings = (): readonly Finding[] => useLiveReport().findings

/** What the last step of editing did to the printed disclosure: cells, sentences, findings, each old and new. */
export const useChangedCells = (): Consequences & { readonly causes: readonly Cause[]; /** Being computed. */ readonly stale: boolean } => {
  const store = useLiveStore()
  const snapshot = useDeferredValue(useSnapshot())
  const { before, computed } = snapshot
  const consequences = useMemo(() => store.consequences({ before, computed }), [store, before, computed])
  return { ...consequences, causes: snapshot.causes, stale: snapshot.stale }
}

/** How saving stands; `saveWords` says it. */
export const useSaveState = (): SaveState => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.saveState, store.saveState)
}

/** The unit in which amounts are shown and typed. */
export const useEntryUnit = (): AmountUnit => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.unit, store.unit)
}

/** What a field holds now, whether or not it is on the page. */
export const useFieldState = (key: FactKey): FieldState => {
  const store = useLiveStore()
  const get = () => store.fieldOf(key)
  return useSyncExternalStore(store.subscribe, get, get)
}

/** The codes that have a row in a group, in order. */
export const useRows = (group: CodeGroup): readonly string[] => {
  const store = useLiveStore()
  const get = () => store.rowsOf(group)
  return useSyncExternalStore(store.subscribe, get, get)
}

/** The step that 撤销 would take back; null where there is none. */
export const useTopStep = (): Step | null => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.topStep, store.topStep)
}

/** The facts that wait for a person: unreadable, refused, changed by somebody else. */
export const useHeldKeys = (): readonly FactKey[] => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.heldKeys, store.heldKeys)
}

/** A computed cell in the entry unit, and whether the last step changed it. */
export const useCellWords = (ref: CellRef): { readonly text: string; readonly changed: boolean } => {
  const store = useLiveStore()
  const get = () => {
    const { computed, before } = store.snapshot()
    const cell = cellAt(computed.report, ref)
    const was = cellAt(before.report, ref)?.value ?? null
    const value = cell?.value ?? null
    const changed = value === null ? was !== null : was === null || !value.equals(was)
    // Measure `amount` says the figure is 元.
    const text = value === null ? '' : cell?.measure === 'count' ? formatCount(value) : amountWords(value as Amount, store.unit())
    return `${changed ? '1' : '0'}${text}`
  }
  const words = useSyncExternalStore(store.subscribe, get, get)
  return { text: words.slice(1), changed: words.startsWith('1') }
}
