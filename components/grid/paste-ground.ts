import type { Result } from '@/lib/result'
import type { FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { Amount } from '@/lib/money/amount'

export type GroundRow = { readonly key: string; /** As a person knows it: `2010302`, or its name where rows have no codes. */ readonly code: string; readonly name: string; readonly open: boolean }
export type GroundColumn = { readonly key: string; readonly label: string; readonly open: boolean; readonly input: 'amount' | 'count' | 'score' | 'text' }

/** Where a block lands: the grid with all its columns, the folded ones too. */
export type PasteGround = {
  readonly rows: readonly GroundRow[]
  readonly columns: readonly GroundColumn[]
  /** The columns in sight, by which a block without heads is laid out from the chosen cell. */
  readonly shown: readonly string[]
  readonly keyOf: (row: string, column: string) => FactKey | null
  readonly textOf: (key: FactKey) => string
  /** The amount that stands in a field, where one does. */
  readonly amountOf: (key: FactKey) => Amount | null
  /** What stands in the field once this text is taken as an amount of this unit, or why it cannot be. */
  readonly read: (key: FactKey, text: string, unit: AmountUnit) => Result<string, string>
  /** The digits of a code and whether a code may have a row; absent where rows have no codes. */
  readonly codes?: {
    readonly pattern: RegExp
    readonly parents: RegExp
    readonly admit: (code: string) => Result<true, string>
    /** A code of the year's list, whatever the budget. */
    readonly isListed: (code: string) => boolean
    readonly nameOf: (code: string) => string
  } | undefined
  /** New lines become new items of a list: their names beforehand, as many as there is room for. */
  readonly grow?: { readonly what: string; readonly idOf: (index: number) => string; readonly room: number } | undefined
}
