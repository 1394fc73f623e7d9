'use client'
import { useSyncExternalStore } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'
import type { CellOf, GridColumn, GridRow } from './grid-model'

/** Pixels of a digit of 13 px and of the space beside a figure. */
const DIGIT = 7.5
const SPACE = 20

/** The width of every column: what it asks for, and never less than its longest figure. Fixed widths keep a keystroke from moving the whole table. */
export const useWidths = (rows: readonly GridRow[], columns: readonly GridColumn[], cellOf: CellOf): readonly number[] => {
  const store = useLiveStore()
  const longest = ({ input }: GridColumn, index: number): number =>
    input === 'text' ? 0 : rows.reduce((length, row) => {
      const column = columns[index]
      const cell = column === undefined ? null : cellOf(row, column)
      const text = cell?.kind === 'fact' || cell?.kind === 'locked' ? store.textOf(cell.key) : cell?.kind === 'computed' ? store.cellWords(cell.ref).text : cell?.kind === 'words' ? cell.text : ''
      return Math.max(length, text.length)
    }, 0)
  const get = () => columns.map(longest).join()
  const lengths = useSyncExternalStore(store.subscribe, get, get).split(',')
  return columns.map((column, index) => Math.max(column.width, Math.ceil(Number.parseInt(lengths[index] ?? '0', 10) * DIGIT) + SPACE))
}
