import 'server-only'
import { formatValue, type CellValue } from 'hucre'

const GENERAL = /^(?:general)?$/iu
/** Excel keeps so many digits, and shows so many where no format says otherwise. */
const KEPT = 15
const SHOWN = 11

const plainNumber = (value: number): string => {
  const shown = Number(value.toPrecision(SHOWN))
  return Math.abs(shown) < 1e21 && Math.abs(shown) >= 1e-9 ? shown.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(shown)
}

/** Half a step of the last digit kept is up, as Excel shows it: 1.005 is 1.01 though its double lies a little below. */
const nudged = (value: number): number => Number(value.toPrecision(KEPT)) * (1 + 4 * Number.EPSILON)

/** A cell's value as Excel prints it: 237.4 in the format 0.00 is 237.40. */
export const printedValue = (value: CellValue, format: string): string => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return formatValue(value, GENERAL.test(format) ? 'yyyy-mm-dd' : format).trim()
  if (GENERAL.test(format) || format === '@') return plainNumber(value)
  const printed = formatValue(nudged(value), format).trim()
  // The accountants' format for zero prints a dash alone.
  return value === 0 && printed === '-0' ? '-' : printed
}
