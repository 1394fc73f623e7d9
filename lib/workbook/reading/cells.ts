import 'server-only'

/** A cell that holds something; row and column count from 0. A formula's value is not even looked at. */
export type ReadCell = { readonly row: number; readonly column: number } & (
  | { readonly kind: 'text' | 'error' | 'boolean'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'formula' | 'date' }
)
export type ReadSheet = { readonly name: string; readonly cells: readonly ReadCell[] }
