'use client'
import { type RefObject, useEffect, useId, useLayoutEffect, useState } from 'react'
import { cellName } from './cell-view'
import { createGridCursor, type GridCursor } from './grid-cursor'
import { cellElement } from './grid-elements'
import { isOpen, type CellOf, type GridColumn, type GridRow } from './grid-model'
import type { Selection } from './selection'
import type { CellSession } from './use-cell-session'

type Ground = {
  readonly table: RefObject<HTMLTableElement | null>
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  readonly readOnly: boolean
  readonly session: CellSession
  /** The chosen cells, within the grid as it stands. */
  readonly chosen: () => Selection
}

/** The cursor of one grid: it goes where one chooses at once, and stays with its cell however the grid is drawn. */
export const useGridCursor = ({ table, rows, columns, cellOf, readOnly, session, chosen }: Ground) => {
  const [cursor] = useState<GridCursor>(createGridCursor)
  const id = useId()
  /** The words offered in a column, by the id of their list on the page. */
  const listId = (column: GridColumn): string => `${id}${column.key}`

  const show = (withFocus: boolean): void => {
    if (table.current === null) return
    const selection = chosen()
    const { row, column } = selection.active
    const [of, under] = [rows[row], columns[column]]
    const canType = !readOnly && of !== undefined && under !== undefined && isOpen(cellOf(of, under))
    cursor.show(table.current, selection, { cell: cellElement(table.current, selection.active), pen: canType ? under : null }, withFocus)
  }
  // With every drawing: rows may have come and gone under it.
  useLayoutEffect(() => { show(false) })
  useEffect(() => session.onChange(() => {
    if (!session.isOpen()) return cursor.rest()
    const { row, column } = chosen().active
    const [of, under] = [rows[row], columns[column]]
    if (of !== undefined && under !== undefined) cursor.write(cellName(of, under), under.suggestions === undefined ? null : `${id}${under.key}`)
  }))
  return { pen: cursor.pen, show, listId }
}
