'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'

const WORTH_FOLDING = 2

/** Columns without anything in them are folded into one, until somebody opens them. Which are blank is asked anew with every computation. */
export const useFolding = <Column extends { readonly key: string }>(columns: readonly Column[], isBlank: (column: Column) => boolean, never: boolean) => {
  const store = useLiveStore()
  const [open, setOpen] = useState(false)
  const get = (): string => {
    const blank = open || never ? [] : columns.filter(isBlank).map((column) => column.key)
    return blank.length >= WORTH_FOLDING ? blank.join() : ''
  }
  const names = useSyncExternalStore(store.onComputed, get, get)
  const visible = useMemo(() => (names === '' ? columns : columns.filter((column) => !names.split(',').includes(column.key))), [names, columns])
  return { visible, folded: names === '' ? undefined : { count: columns.length - visible.length, onUnfold: () => { setOpen(true) } } }
}
