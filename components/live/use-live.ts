'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import type { Finding } from '@/lib/rules/finding'
import type { CodeGroup } from './code-groups'
import type { Computation } from './computation'
import { consequencesOf, type Consequences } from './consequences'
import { useLiveStore } from './disclosure-provider'
import type { Cause, CellWords, FieldState, Step } from './live-store'
import type { SaveState } from './save-state'
import { useSnapshot } from './use-snapshot'

/** Facts, report, narrative and findings as they are on the screen now; drawn when the browser has time between keys. */
export const useLiveReport = (): Computation => useSnapshot().computed

/** One word or number of what is computed; the component is drawn anew only when it changes. `select` runs after every key: it must be cheap. */
export const useLiveValue = <Value extends string | number | boolean | null>(select: (computation: Computation) => Value): Value => {
  const store = useLiveStore()
  const get = () => select(store.snapshot().computed)
  return useSyncExternalStore(store.onComputed, get, get)
}

/** The findings of the facts on the screen, errors first. */
export const useLiveFindings = (): readonly Finding[] => useLiveReport().findings

/** What the last step of editing did to the printed disclosure: cells, sentences, findings, each old and new. */
export const useChangedCells = (): Consequences & { readonly causes: readonly Cause[] } => {
  const { before, computed, causes } = useSnapshot()
  const consequences = useMemo(() => consequencesOf(before, computed), [before, computed])
  return { ...consequences, causes }
}

/** How saving stands; `saveWords` says it. */
export const useSaveState = (): SaveState => {
  const store = useLiveStore()
  return useSyncExternalStore(store.onSaveState, store.saveState, store.saveState)
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
  const listen = useCallback((hear: () => void) => store.onField(key, hear), [store, key])
  return useSyncExternalStore(listen, get, get)
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

/** The step that 重做 would do again; null where there is none. */
export const useUndoneStep = (): Step | null => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.undoneStep, store.undoneStep)
}

/** The facts that wait for a person: unreadable, refused, changed by somebody else. */
export const useHeldKeys = (): readonly FactKey[] => {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.heldKeys, store.heldKeys)
}

/** A computed cell in the entry unit, and whether the last step changed it. */
export const useCellWords = (ref: CellRef): CellWords => {
  const store = useLiveStore()
  const get = () => store.cellWords(ref)
  return useSyncExternalStore(store.onComputed, get, get)
}
