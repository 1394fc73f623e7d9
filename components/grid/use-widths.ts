'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'
import type { CellOf, GridColumn, GridRow } from './grid-model'

/** Pixels of a digit of 13 px and of the space beside a figure. */
const DIGIT = 7.5
const SPACE = 20

/** The width of every column: what it asks for, and never less than its longest figure; measured when the disclosure was computed, not at every key. Fixed widths keep a keystroke from moving the whole table. */
export const useWidths = (rows: readonly GridRow[], columns: readonly GridColumn[], cellOf: CellOf): readonly number[] => {
  const store = useLiveStore()
  // Asked after every computation, so which texts stand in a column is worked out beforehand.
  const texts = useMemo(() => columns.map((column) => (column.input === 'text' ? [] : rows.map((row): (() => string) => {
    const cell = cellOf(row, column)
    switch (cell.kind) {
      case 'fact':
      case 'locked':
        return () => store.textOf(cell.key)
      case 'computed':
        return () => store.cellWords(cell.ref).text
      case 'words':
        return () => cell.text
      case 'void':
        return () => ''
    }
  }))), [rows, columns, cellOf, store])
  const get = () => texts.map((column) => column.reduce((longest, text) => Math.max(longest, text().length), 0)).join()
  const lengths = useSyncExternalStore(store.onComputed, get, get).split(',')
  return columns.map((column, index) => Math.max(column.width, Math.ceil(Number.parseInt(lengths[index] ?? '0', 10) * DIGIT) + SPACE))
}
