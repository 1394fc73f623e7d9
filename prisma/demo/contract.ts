import type { factsShape } from '@/lib/facts/facts-shape'
import type { AmountLeaf, ByCodeShape, ChoiceLeaf, CountLeaf, Fields, GroupShape, ListShape, ScoreLeaf, TextLeaf, TextListShape } from '@/lib/facts/shape'

/** A shape as it stands in a facts file: amounts and scores are texts, a missing key or null is blank. */
export type FileOf<S> = S extends AmountLeaf
  ? string | null
  : S extends CountLeaf
    ? number | null
    : S extends ScoreLeaf
      ? string
      : S extends ChoiceLeaf<infer V>
        ? V
        : S extends TextLeaf
          ? string
          : S extends GroupShape<infer F>
            ? FieldsOf<F>
            : S extends ByCodeShape<infer Inner>
              ? { readonly [code: string]: FileOf<Inner> }
              : S extends ListShape<infer F>
                ? readonly FieldsOf<F>[]
                : S extends TextListShape
                  ? readonly string[]
                  : never
type FieldsOf<F extends Fields> = { readonly [K in keyof F]?: FileOf<F[K]> }

/** A facts file, `final-accounts-facts/1`. */
export type FactsFile = FieldsOf<(typeof factsShape)['fields']> & {
  readonly format: 'final-accounts-facts/1'
  readonly template: string
  readonly fiscalYear: number
  readonly amountUnit: '元'
}

export type UnitHead = Required<FileOf<(typeof factsShape)['fields']['budgetUnit']>>
export type SheetFile = NonNullable<NonNullable<FactsFile['performance']>['projects']>[number]
export type IndicatorFile = NonNullable<SheetFile['indicators']>[number]
