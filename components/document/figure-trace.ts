import type { CellRef } from '@/lib/report/cell'
import type { FactKey } from '@/lib/facts/key'

/** One thing a figure was made from. `exact` is 元 with two decimals, or a whole number of things; null was left blank. */
export type TracePart = {
  readonly ref?: CellRef | null | undefined
  readonly factKey?: FactKey | null | undefined
  readonly label: string
  readonly exact: string | null
}

/** Where a figure comes from, one step down. Plain JSON: it is photographed with the publication. */
export type FigureTrace = {
  readonly label: string
  readonly exact: string | null
  /** `stated`, `sum`, `carried`; a photograph may hold a kind that came later. */
  readonly how: string
  readonly parts: readonly TracePart[]
}

export type FigureTraces = Readonly<Partial<Record<CellRef, FigureTrace>>>
