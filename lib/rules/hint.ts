import { absolute, isSame, minus, ratio, times, figureOf, type Figure } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'

const SHIFTS = ['10', '100', '10000'].map(figureOf)
const TWO = figureOf('2')

const isTimes = (left: Figure, right: Figure): boolean => {
  const quotient = ratio(left, right)
  return quotient !== null && SHIFTS.some((shift) => isSame(quotient, shift))
}

export const SHIFTED = '疑似小数点或单位有误'
/** One figure is ten, a hundred or ten thousand times the other. */
export const isShifted = (left: Figure, right: Figure): boolean => isTimes(left, right) || isTimes(right, left)

/** Cross sum of the difference, counted in its last place: exchanging digits changes a number by a multiple of nine. */
const isDivisibleByNine = (difference: Figure, decimals: number): boolean => {
  const digits = formatFixed(absolute(difference), decimals).replace('.', '')
  return [...digits].reduce((sum, digit) => sum + digit.charCodeAt(0) - 48, 0) % 9 === 0
}

type Operands = { readonly left: Figure; readonly right: Figure; readonly decimals: number; /** What was added up on either side. */ readonly items: readonly Figure[] }

/** What may have slipped where two figures ought to be one; null where the difference says nothing. */
export const hintOf = ({ left, right, decimals, items }: Operands): string | null => {
  const difference = minus(left, right)
  if (difference.isZero()) return null
  if (isShifted(left, right)) return SHIFTED
  const gap = absolute(difference)
  const counted = items.filter((item) => !item.isZero())
  if (counted.length > 1 && counted.some((item) => isSame(absolute(item), gap))) return '疑似漏列或多列其中一项'
  if (counted.length > 1 && counted.some((item) => isSame(times(absolute(item), TWO), gap))) return '疑似正负号相反'
  return isDivisibleByNine(difference, decimals) ? '疑似数字换位' : null
}
