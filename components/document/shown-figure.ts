import { figureOf } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import type { Trace } from '@/lib/report/trace'

/** A figure as a screen shows it: as printed, an amount with thousands grouped (`1204.16` → `1,204.16`). Zero and blank print empty: then exact. */
export const shownFigure = ({ printed, exact, measure }: Pick<Trace, 'printed' | 'exact' | 'measure'>): string => {
  if (printed === '') return exact
  return measure === 'amount' ? formatGrouped(figureOf(printed), printed.split('.')[1]?.length ?? 0) : printed
}
