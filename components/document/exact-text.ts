import { figureOf, isNegative, absolute } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'

const AMOUNT = /^-?\d+\.\d{2}$/
const WHOLE = /^-?\d+$/

/** `6828340.00` → `6,828,340.00`, a minus as wide as the digits; whole numbers and words stay as they are. */
export const exactText = (exact: string | null): string => {
  if (exact === null) return '未填'
  if (!AMOUNT.test(exact) && !WHOLE.test(exact)) return exact
  const value = figureOf(exact)
  const text = formatGrouped(absolute(value), AMOUNT.test(exact) ? 2 : 0)
  return isNegative(value) ? `－${text}` : text
}

/** Amounts are in 元; counts carry no unit here. */
export const exactWithUnit = (exact: string | null): string => (exact !== null && AMOUNT.test(exact) ? `${exactText(exact)} 元` : exactText(exact))
