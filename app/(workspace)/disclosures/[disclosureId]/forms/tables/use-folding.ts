'use client'
import { useMemo, useState } from 'react'
import { useLiveReport } from '@/components/live/use-live'

const WORTH_FOLDING = 2

/** Columns without anything in them are folded into one, until somebody opens them. Which are blank is asked anew with every computation. */
export const useFolding = <Column extends { readonly key: string }>(columns: readonly Column[], isBlank: (column: Column) => boolean, never: boolean) => {
  useLiveReport()
  const [open, setOpen] = useState(false)
  const blank = open || never ? [] : columns.filter(isBlank).map((column) => column.key)
  const names = blank.length >= WORTH_FOLDING ? blank.join() : ''
  const visible = useMemo(() => (names === '' ? columns : columns.filter((column) => !names.split(',').includes(column.key))), [names, columns])
  return { visible, folded: names === '' ? undefined : { count: blank.length, onUnfold: () => { setOpen(true) } } }
}
