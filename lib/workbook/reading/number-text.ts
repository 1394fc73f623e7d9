import 'server-only'
import { Decimal } from 'decimal.js'

/**
 * A number of a cell as Excel shows it: the file holds a binary double, of which Excel keeps fifteen significant digits
 * (0.1+0.2 is stored as 0.30000000000000004 and is 0.3). Plain digits; null for what is no number.
 */
export const numberText = (value: number): string | null => (Number.isFinite(value) ? new Decimal(value.toPrecision(15)).toFixed() : null)

/** A number under a percent format as people read it: 0.95 is 95%. */
export const percentText = (value: number): string | null => {
  const text = numberText(value)
  return text === null ? null : `${new Decimal(text).times(100).toFixed()}%`
}
