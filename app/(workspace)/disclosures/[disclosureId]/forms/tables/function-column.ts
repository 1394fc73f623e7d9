import type { GridColumn } from '@/components/grid/grid-model'

/** A column of a table by function: a fact of each 项, or computed from the others. */
export type FunctionColumn = GridColumn & { readonly field: string | null }
