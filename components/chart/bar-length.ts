import { absolute, compare, type Figure, isPositive, ratio, rounded, times } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'

export const longestOf = (values: readonly (Figure | null)[]): Figure | null =>
  values.reduce<Figure | null>((best, value) => (value === null || (best !== null && compare(absolute(value), best) <= 0) ? best : absolute(value)), null)

/** How long a bar is in the units of its picture: what is blank, zero or below has none. */
export const lengthOf = (value: Figure | null, longest: Figure | null, room: Figure): string => {
  const share = longest === null || value === null || !isPositive(value) ? null : ratio(value, longest)
  return share === null ? '0' : formatFixed(rounded(times(share, room), 2), 2)
}
