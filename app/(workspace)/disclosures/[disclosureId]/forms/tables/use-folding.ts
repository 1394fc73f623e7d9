'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { CodeGroup } from '@/components/live/code-groups'
import { useLiveReport, useRows } from '@/components/live/use-live'
import { useLiveStore } from '@/components/live/disclosure-provider'
import type { FunctionColumn } from './function-grid'

const WORTH_FOLDING = 2

/** Columns without any figure are folded into one, until somebody opens them or an address leads there. */
export const useFolding = (group: CodeGroup, columns: readonly FunctionColumn[], never: boolean) => {
  const store = useLiveStore()
  useLiveReport()
  const rows = useRows(group)
  const asked = useSearchParams().get('field')
  const [open, setOpen] = useState(false)
  // Read anew with every computation; the names of the blank columns change rarely.
  const blank = open || never || rows.length === 0 ? '' : columns.filter(({ field }) => field !== null && asked?.endsWith(`/${field}`) !== true && rows.every((code) => store.textOf(`${group}/${code}/${field}`) === '')).map((column) => column.key).join()
  const folds = blank.split(',').length >= WORTH_FOLDING && blank.split(',').length < columns.filter((column) => column.field !== null).length
  const visible = useMemo(() => (folds ? columns.filter((column) => !blank.split(',').includes(column.key)) : columns), [folds, blank, columns])
  return { visible, folded: folds ? { count: blank.split(',').length, onUnfold: () => { setOpen(true) } } : undefined }
}
