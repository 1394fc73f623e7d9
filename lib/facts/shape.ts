import type { Amount, Figure } from '@/lib/money/amount'

/**
 * The vocabulary in which the contract's facts are described once (`facts-shape.ts`). From a shape follow the schema of
 * a facts file, the type of `Facts`, the names of facts (keys), the fields of forms and the rows of the database.
 */
export type AmountLeaf = { readonly kind: 'amount'; readonly label: string }
export type CountLeaf = { readonly kind: 'count'; readonly label: string; readonly unit: string }
export type TextLeaf = { readonly kind: 'text'; readonly label: string; readonly long: boolean; readonly required: boolean }
export type ScoreLeaf = { readonly kind: 'score'; readonly label: string }
export type ChoiceLeaf<V extends string = string> = { readonly kind: 'choice'; readonly label: string; readonly choices: Readonly<Record<V, string>> }
export type Leaf = AmountLeaf | CountLeaf | TextLeaf | ScoreLeaf | ChoiceLeaf

export type Fields = { readonly [name: string]: Shape }
export type GroupShape<F extends Fields = Fields> = { readonly kind: 'group'; readonly label: string; readonly fields: F }
/** functionalItem: 7-digit 项; functionalCategory: 3-digit 类; economicItem: 5-digit 款. */
export type CodeKind = 'functionalItem' | 'functionalCategory' | 'economicItem'
export type ByCodeShape<S extends Shape = Shape> = { readonly kind: 'byCode'; readonly label: string; readonly codes: CodeKind; readonly of: S }
export type ListShape<F extends Fields = Fields> = { readonly kind: 'list'; readonly label: string; readonly item: string; readonly limit: number; readonly fields: F }
/** A list of plain texts in the file; each gets an id like the items of other lists. */
export type TextListShape = { readonly kind: 'textList'; readonly label: string; readonly item: string; readonly limit: number }
// An interface because a type alias may not refer to itself through its parameters.
export type Shape = Leaf | GroupShape | TextListShape | ByCodeShape_ | ListShape
interface ByCodeShape_ {
  readonly kind: 'byCode'
  readonly label: string
  readonly codes: CodeKind
  readonly of: Shape
}

export const amountOf = (label: string): AmountLeaf => ({ kind: 'amount', label })
export const countOf = (label: string, unit: string): CountLeaf => ({ kind: 'count', label, unit })
export const textOf = (label: string): TextLeaf => ({ kind: 'text', label, long: false, required: false })
export const longTextOf = (label: string): TextLeaf => ({ kind: 'text', label, long: true, required: false })
export const requiredTextOf = (label: string): TextLeaf => ({ kind: 'text', label, long: false, required: true })
export const scoreOf = (label: string): ScoreLeaf => ({ kind: 'score', label })
export const choiceOf = <V extends string>(label: string, choices: Readonly<Record<V, string>>): ChoiceLeaf<V> => ({ kind: 'choice', label, choices })
export const group = <F extends Fields>(label: string, fields: F): GroupShape<F> => ({ kind: 'group', label, fields })
export const byCode = <S extends Shape>(label: string, codes: CodeKind, of: S): ByCodeShape<S> => ({ kind: 'byCode', label, codes, of })
export const listOf = <F extends Fields>(label: string, item: string, limit: number, fields: F): ListShape<F> => ({ kind: 'list', label, item, limit, fields })
export const textListOf = (label: string, item: string, limit: number): TextListShape => ({ kind: 'textList', label, item, limit })

/** The value a shape holds once read: blank amounts, counts and scores are null, blank texts are empty. */
export type ValueOf<S> = S extends AmountLeaf
  ? Amount | null
  : S extends CountLeaf
    ? number | null
    : S extends ScoreLeaf
      ? Figure | null
      : S extends ChoiceLeaf<infer V>
        ? V
        : S extends TextLeaf
          ? string
          : S extends GroupShape<infer F>
            ? GroupOf<F>
            : S extends ByCodeShape<infer Inner>
              ? { readonly [code: string]: ValueOf<Inner> }
              : S extends ListShape<infer F>
                ? readonly (GroupOf<F> & { readonly id: string })[]
                : S extends TextListShape
                  ? readonly { readonly id: string; readonly text: string }[]
                  : never
type GroupOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> }
