import type { CSSProperties } from 'react'
import type { GridRow } from './grid-model'

/** Rows that are drawn together, and where the first of them stands. */
export type RowGroup = { readonly first: number; readonly rows: readonly GridRow[] }

/** The rows by 类. A row that comes or goes stays within its 类, so no cell that is being written moves into another box. */
export const rowGroups = (rows: readonly GridRow[]): readonly RowGroup[] => {
  const groups: { first: number; rows: GridRow[] }[] = []
  rows.forEach((row, index) => {
    const last = groups.at(-1)
    if (last === undefined || (row.weight !== 'item' && row.level === 0)) groups.push({ first: index, rows: [row] })
    else last.rows.push(row)
  })
  return groups
}

/** How high a group is before it was ever drawn. */
export const rowCount = (count: number): CSSProperties & { readonly '--grid-rows': number } => ({ '--grid-rows': count })
