import { absolute, compare, figureOf, type Figure, isNegative, isPositive, sumOf, times } from '@/lib/money/amount'
import { formatFixed, formatGrouped } from '@/lib/money/format'

const TEN_THOUSAND = figureOf('10000')
const TEN_THOUSANDTH = figureOf('0.0001')

/** A figure printed in 万元 (`1204.16`), as a number again; zero prints empty in the ten tables. */
export const fromPrinted = (printed: string): Figure => figureOf(printed === '' ? '0' : printed)

export const sumPrinted = (printed: readonly string[]): Figure => sumOf(printed.map(fromPrinted)) ?? figureOf('0')

/** `1204.16` → `1,204.16`; null is withheld as a state secret. */
export const grouped = (printed: string | null): string => (printed === null ? '不公开' : formatGrouped(fromPrinted(printed)))

/** Large sums are read in 亿元, others in 万元. */
export const readable = (tenThousands: Figure): { readonly text: string; readonly unit: '亿元' | '万元' } =>
  compare(absolute(tenThousands), TEN_THOUSAND) >= 0
    ? { text: formatGrouped(times(tenThousands, TEN_THOUSANDTH)), unit: '亿元' }
    : { text: formatGrouped(tenThousands), unit: '万元' }

/** A change always carries its sign, in full width: `＋45.20%`, `－3.18%`, `0.00%`. */
export const signedPercent = (percent: string): string => {
  const value = figureOf(percent)
  const sign = isNegative(value) ? '－' : isPositive(value) ? '＋' : ''
  return `${sign}${formatFixed(absolute(value), 2)}%`
}

/** `比上年增长 45.20%`; null has nothing to compare with. */
export const changeWords = (percent: string | null): string => {
  if (percent === null) return '上年没有可比的数'
  const value = figureOf(percent)
  if (value.isZero()) return '与上年相同'
  return `比上年${isNegative(value) ? '下降' : '增长'} ${formatFixed(absolute(value), 2)}%`
}
