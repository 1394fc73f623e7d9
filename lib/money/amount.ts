import { Decimal } from 'decimal.js'

/**
 * Exact decimals. decimal.js rounds every result to `precision` significant digits; 60 is far beyond the 20 digits
 * of the largest stored amount, so additions and products of amounts never round.
 */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })

declare const figure: unique symbol
declare const yuan: unique symbol
declare const count: unique symbol

/** An exact number of a disclosure, whatever it counts. */
export type Figure = Decimal & { readonly [figure]: true }
/** Exact renminbi in 元. Rounding and 万元 belong to formatting, never to arithmetic. */
export type Amount = Figure & { readonly [yuan]: true }
/** A whole number of things: 辆, 批次, 人次, 台（套）. */
export type Count = Figure & { readonly [count]: true }

// The brand exists only in the type: these three casts are the doors through which a Decimal becomes ours.
const asFigure = (value: Decimal): Figure => value as Figure
const asSame = <F extends Figure>(value: Decimal): F => value as F
const asAmount = (value: Decimal): Amount => value as Amount

export const zero: Amount = asAmount(new Exact(0))

/** A figure from canonical text (`-?digits[.digits]`); throws on anything else, for text that was checked before. */
export const figureOf = (text: string): Figure => asFigure(new Exact(text))
/** An amount in 元 from canonical text; for text that was checked before (see `parse.ts` for what people type). */
export const amount = (text: string): Amount => asAmount(new Exact(text))
/** A count from an integer. */
export const countOf = (value: number | string): Count => new Exact(value) as unknown as Count

export const plus = <F extends Figure>(left: F, right: F): F => asSame(left.plus(right))
export const minus = <F extends Figure>(left: F, right: F): F => asSame(left.minus(right))
export const times = (left: Figure, right: Figure): Figure => asFigure(left.times(right))
export const negated = <F extends Figure>(value: F): F => asSame(value.negated())
export const absolute = <F extends Figure>(value: F): F => asSame(value.abs())
export const isZero = (value: Figure | null | undefined): boolean => value === null || value === undefined || value.isZero()
export const isNegative = (value: Figure): boolean => value.isNegative() && !value.isZero()
export const isPositive = (value: Figure): boolean => value.isPositive() && !value.isZero()
export const isSame = (left: Figure, right: Figure): boolean => left.equals(right)
export const compare = (left: Figure, right: Figure): -1 | 0 | 1 => {
  const order = left.comparedTo(right)
  return order < 0 ? -1 : order > 0 ? 1 : 0
}

/** Blank counts as zero in a sum and only there; a sum of nothing but blanks is blank. */
export const sumOf = <F extends Figure>(values: Iterable<F | null | undefined>): F | null => {
  let total: F | null = null
  for (const value of values) if (value !== null && value !== undefined) total = total === null ? value : plus(total, value)
  return total
}

/** The sum with blank as zero. */
export const total = (values: Iterable<Amount | null | undefined>): Amount => sumOf(values) ?? zero

/** `part ÷ whole`, exact to 40 significant digits; null where the whole is zero: there is no such ratio. */
export const ratio = (part: Figure, whole: Figure): Figure | null => (whole.isZero() ? null : asFigure(part.dividedBy(whole)))

/** Half up at `decimals`. */
export const rounded = <F extends Figure>(value: F, decimals: number): F => asSame(value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP))

/** Canonical text in 元 with two decimals, as it is stored and as it travels in JSON. */
export const toText = (value: Amount): string => (value.isZero() ? '0.00' : value.toFixed(2))
