import { Decimal } from 'decimal.js'
import type { Amount, Figure } from './amount'

/** The unit in which amounts are printed or typed. */
export type AmountUnit = '元' | '万元'
export type DisplayUnit = { readonly label: AmountUnit; readonly decimals: 0 | 2 | 3 | 6 }

/** decimal.js writes −0 as "-0.00"; nobody prints that. */
const fixed = (value: Decimal, decimals: number): string => {
  const text = value.toFixed(decimals, Decimal.ROUND_HALF_UP)
  return text.startsWith('-') && /^-0(\.0*)?$/.test(text) ? text.slice(1) : text
}

const TEN_THOUSANDTH = new Decimal('0.0001')

/** The value in the unit's own scale, exact. */
export const inUnit = (value: Amount, unit: AmountUnit): Figure =>
  (unit === '万元' ? value.times(TEN_THOUSANDTH) : value) as unknown as Figure

/** Printed form: `6828340.00` 元 → `682.83` (万元, 2 decimals, half up, no thousands separator). */
export const formatAmount = (value: Amount, unit: DisplayUnit): string => fixed(inUnit(value, unit.label), unit.decimals)

/** `1,234.50`: for screens where people compare amounts in 元. */
export const formatGrouped = (value: Figure, decimals = 2): string => {
  const text = fixed(value, decimals)
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Up to `decimals` decimals, no trailing zeros: `75.375`, `2`, as 自评表 prints money and scores. */
export const formatTrimmed = (value: Figure, decimals: number): string => {
  const text = fixed(value, decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Fixed decimals of any figure (percentages, scores). */
export const formatFixed = (value: Figure, decimals: number): string => fixed(value, decimals)

/** An integer. */
export const formatCount = (value: Figure): string => fixed(value, 0)
