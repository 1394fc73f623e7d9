import { isSame, type Figure } from '@/lib/money/amount'
import type { FactKey } from '@/lib/facts/key'

/** Every number has one name: `T05!2010301:c2` is 公开05表, row 2010301, column 2; `T04!R59:c3` is 行次59, column 3. */
export type CellRef = `${string}!${string}:${string}`

/** Where a cell's figure comes from. A short, closed list: a new kind is a decision, not an expression language. */
export type Derivation =
  | { readonly kind: 'fact'; readonly key: FactKey }
  | { readonly kind: 'sum'; readonly of: readonly CellRef[] }
  | { readonly kind: 'carried'; readonly from: CellRef }
  /** Counted from the evaluation sheets; `grade` is the index of the template's grade names. */
  | { readonly kind: 'graded'; readonly grade: 0 | 1 | 2 | 3 }

export type Measure = 'amount' | 'count'

export type Cell = {
  readonly ref: CellRef
  /** Exact 元 or a whole number; null is blank: nothing was stated anywhere below. */
  readonly value: Figure | null
  readonly measure: Measure
  readonly from: Derivation
}

const isSameFigure = (left: Figure | null, right: Figure | null): boolean => left === right || (left !== null && right !== null && isSame(left, right))

/** A cell, or the one of the report before where it says the same: whoever remembers something of a cell finds it again. */
export const cellOrSame = (cell: Cell, before: Cell | undefined): Cell =>
  before !== undefined && before.from === cell.from && isSameFigure(before.value, cell.value) ? before : cell

export const cellRef = (table: string, row: string, column: string): CellRef => `${table}!${row}:${column}`

export type CellPlace = { readonly table: string; readonly row: string; readonly column: string }

export const placeOf = (ref: CellRef): CellPlace => {
  const bang = ref.indexOf('!')
  const colon = ref.lastIndexOf(':')
  return { table: ref.slice(0, bang), row: ref.slice(bang + 1, colon), column: ref.slice(colon + 1) }
}
