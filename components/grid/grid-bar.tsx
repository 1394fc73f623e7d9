'use client'
import type { ReactNode } from 'react'
import { EditBar } from './edit-bar'
import type { CellOf, GridColumn, GridRow } from './grid-model'
import { RangeWords } from './range-words'
import { cellCount, rangeOf, within } from './selection'
import { type Chosen, useChosenSoon } from './use-chosen'

type GridBarProps = {
  readonly chosen: Chosen
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  /** What can be done with the row of the chosen cell. */
  readonly actions: (row: GridRow) => ReactNode
}

/** The line above a grid, of the chosen cell or cells; it follows a moment after the key. */
export const GridBar = ({ chosen, rows, columns, cellOf, actions }: GridBarProps) => {
  const selection = within({ rows: rows.length, columns: columns.length }, useChosenSoon(chosen))
  const range = rangeOf(selection)
  const [row, column] = [rows[selection.active.row], columns[selection.active.column]]
  if (row === undefined || column === undefined) return null
  const many = cellCount(range) > 1 ? <RangeWords range={range} rows={rows} columns={columns} cellOf={cellOf} /> : undefined
  return <EditBar row={row} column={column} cell={cellOf(row, column)} many={many}>{actions(row)}</EditBar>
}
