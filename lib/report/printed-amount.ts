import { rounded, type Amount, type Figure } from '@/lib/money/amount'
import { inUnit } from '@/lib/money/format'
import { balancedOf } from './balanced'
import type { Cell } from './cell'
import type { Report } from './report'

/** The amount of a cell as it stands on paper, in the template's unit: rounded half up, or as the template balances it. Null is blank. */
export const printedAmount = (report: Report, cell: Cell): Figure | null => {
  if (cell.value === null) return null
  const { unit } = report.template
  // Measure `amount` says the figure is 元.
  return balancedOf(report).moved.get(cell.ref) ?? rounded(inUnit(cell.value as Amount, unit.label), unit.decimals)
}
