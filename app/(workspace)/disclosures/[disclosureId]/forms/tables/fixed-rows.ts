import type { CellOf, GridCell, GridRow } from '@/components/grid/grid-model'
import type { FactKey } from '@/lib/facts/facts'
import type { CellRef } from '@/lib/report/cell'

/** A row of a fixed table: what stands under each column; columns without an entry have no figure. */
export type FixedRow = {
  readonly key: string
  readonly code?: string
  readonly name: string
  readonly level?: 0 | 1 | 2
  readonly weight?: GridRow['weight']
  readonly cells: Readonly<Record<string, GridCell>>
}

export const fact = (key: FactKey): GridCell => ({ kind: 'fact', key })
export const computed = (ref: CellRef): GridCell => ({ kind: 'computed', ref })

/** Rows and cells of a fixed table as a grid takes them. */
export const fixedGrid = (rows: readonly FixedRow[]): { readonly rows: readonly GridRow[]; readonly cellOf: CellOf } => {
  const cells = new Map(rows.map((row) => [row.key, row.cells]))
  return {
    rows: rows.map(({ key, code = '', name, level = 0, weight = 'item' }) => ({ key, code, name, level, weight })),
    cellOf: (row, column) => cells.get(row.key)?.[column.key] ?? { kind: 'void' },
  }
}
