'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'
import type { FieldEdit } from '@/components/live/live-store'
import type { GridRow, RowList } from './grid-model'

const quiet = (): (() => void) => () => undefined

/** The rows of a list with the empty line below them, and what makes new items of lines. */
export const useFreshRow = (rows: readonly GridRow[], list: RowList | undefined, readOnly: boolean) => {
  const store = useLiveStore()
  // Names are drawn by chance, so the server's page has no empty line.
  const inBrowser = useSyncExternalStore(quiet, () => true, () => false)
  const [stem] = useState(() => list?.newId() ?? '')
  const items = rows.filter((row) => row.weight === 'item').length
  const isWanted = inBrowser && list !== undefined && !readOnly && items < list.limit

  const withFresh = useMemo(() => {
    if (!isWanted) return rows
    const used = rows.flatMap(({ key }) => (key.startsWith(`${stem}-`) ? Number.parseInt(key.slice(stem.length + 1), 10) : []))
    const fresh: GridRow = { key: `${stem}-${String(Math.max(0, ...used) + 1)}`, code: '', name: '新增', level: rows.at(-1)?.level ?? 0, weight: 'item', fresh: true }
    return [...rows, fresh]
  }, [rows, isWanted, stem])

  return {
    rows: withFresh,
    /** The order with these items at its end; nothing where there are none. */
    orderEdit: (ids: readonly string[]): readonly FieldEdit[] => {
      if (list === undefined || ids.length === 0) return []
      const before = store.textOf(list.order)
      return [{ key: list.order, text: [...(before === '' ? [] : before.split(',')), ...ids].join(',') }]
    },
    room: list === undefined ? 0 : list.limit - items,
  }
}
