import type { Result } from '@/lib/result'
import type { FactKey } from '@/lib/facts/facts'
import type { CellRef } from '@/lib/report/cell'

/** What stands in a cell. White cells are facts; everything else cannot be typed into. */
export type GridCell =
  | { readonly kind: 'fact'; readonly key: FactKey }
  /** A fact that comes from elsewhere and cannot be typed: `source` says from where. */
  | { readonly kind: 'locked'; readonly key: FactKey; readonly source: string }
  /** A figure of the report: a sum, or the same figure as another cell. */
  | { readonly kind: 'computed'; readonly ref: CellRef }
  /** Words computed by the form itself. */
  | { readonly kind: 'words'; readonly text: string }
  /** The form has no figure here. */
  | { readonly kind: 'void' }

export type GridColumn = {
  readonly key: string
  readonly label: string
  /** A second, quieter line of the head: `自动合计`. */
  readonly note?: string
  readonly input: 'amount' | 'count' | 'score' | 'text'
  /** Pixels on a wide screen. */
  readonly width: number
  /** Words that are offered while typing. */
  readonly suggestions?: readonly string[]
}

export type GridRow = {
  readonly key: string
  /** `2010302`; empty where rows have no codes. */
  readonly code: string
  readonly name: string
  /** Steps of indentation. */
  readonly level: 0 | 1 | 2
  /** A sum above its rows: bold, not to be typed into. */
  readonly weight: 'total' | 'parent' | 'item'
  /** Rows that a person added and may remove. */
  readonly removable?: boolean
  /** The empty line of a list: its item begins with the first character. */
  readonly fresh?: boolean
  /** What this row counts towards: `20103 → 201 → 合计`. */
  readonly leadsTo?: string
}

/** Rows that have codes: pasted lines may name them, and new ones may be added. */
export type RowCodes = {
  /** The digits of a code of a row that is typed into, and of the sums above it. */
  readonly pattern: RegExp
  readonly parents: RegExp
  readonly admit: (code: string) => Result<true, string>
  /** A code of the year's list, whatever the budget: seven digits may be an amount as well. */
  readonly isListed: (code: string) => boolean
  /** The row a code will have. */
  readonly rowFor: (code: string) => GridRow
}

/** Rows that are the items of a list: an empty line at the foot, and pasted lines, become new ones. */
export type RowList = {
  /** The fact that holds the order of the items. */
  readonly order: FactKey
  /** `条指标` */
  readonly what: string
  readonly newId: () => string
  readonly limit: number
}

export type CellOf = (row: GridRow, column: GridColumn) => GridCell

export const isOpen = (cell: GridCell): boolean => cell.kind === 'fact'
