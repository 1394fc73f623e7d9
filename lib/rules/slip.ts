import { absolute, isNegative, isSame, isZero, negated, type Amount } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'

/** How a figure became another under somebody's hand. */
export type Slip = 'shifted' | 'swapped' | 'digit' | 'dropped' | 'sign' | 'forgotten'

export const slipWords: Readonly<Record<Slip, string>> = {
  shifted: '疑似小数点或单位有误',
  swapped: '疑似数字换位',
  digit: '疑似打错一位',
  dropped: '疑似多打或漏打一位',
  sign: '疑似正负号相反',
  forgotten: '疑似漏填',
}

/** Ten, a hundred, a thousand or ten thousand times: 元 for 万元, a zero too many. */
const SHIFTS = ['0', '00', '000', '0000']

/** Digits in 元 to the 分, without the point, as they are typed. */
const digitsOf = (value: Amount): string => formatFixed(absolute(value), 2).replace('.', '').replace(/^0+/, '')

const differing = (one: string, other: string): readonly number[] => [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))

const withoutOne = (long: string, short: string): boolean => [...long].some((_, index) => `${long.slice(0, index)}${long.slice(index + 1)}` === short)

/** What may have slipped where `from` stands and `to` ought to; null where no one movement of the hand leads from one to the other. */
export const slipBetween = (from: Amount | null, to: Amount): Slip | null => {
  if (from === null || isZero(from)) return isZero(to) ? null : 'forgotten'
  if (isZero(to)) return null
  if (isSame(negated(from), to)) return 'sign'
  if (isNegative(from) !== isNegative(to)) return null
  const [was, is] = [digitsOf(from), digitsOf(to)]
  if (SHIFTS.some((zeros) => `${was}${zeros}` === is || `${is}${zeros}` === was)) return 'shifted'
  if (was.length === is.length) {
    const [first, second, ...more] = differing(was, is)
    if (first === undefined || more.length > 0) return null
    if (second === undefined) return 'digit'
    return was[first] === is[second] && was[second] === is[first] ? 'swapped' : null
  }
  if (Math.abs(was.length - is.length) !== 1) return null
  // A leading digit mistyped as 0 or from 0 is one digit as well: 0 is not written there.
  const [long, short] = was.length > is.length ? [was, is] : [is, was]
  return withoutOne(long, short) ? 'dropped' : differing(long, short.padStart(long.length, '0')).length === 1 ? 'digit' : null
}

const ranks: Readonly<Record<Slip, number>> = { shifted: 3, swapped: 3, digit: 2, dropped: 2, sign: 1, forgotten: 1 }

/** How much a change looks like a slip put right: more is likelier. */
export const slipRank = (slip: Slip | null): number => (slip === null ? 0 : ranks[slip])
