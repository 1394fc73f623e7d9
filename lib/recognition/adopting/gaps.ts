import { absolute, compare, figureOf, isSame, isZero, minus, times, type Amount, type Figure } from '@/lib/money/amount'
import { formatFixed, inUnit } from '@/lib/money/format'
import type { Facts } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { placeOf, type CellRef } from '@/lib/report/cell'
import { cellPlace } from '@/lib/report/label'
import { printedAmount } from '@/lib/report/printed-amount'
import type { Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'

/** A cell whose printed figure is not what the adopted facts give. `small`: rounding may explain it. */
export type Gap = { readonly ref: CellRef; readonly label: string; readonly printed: string; readonly computed: string; readonly isSmall: boolean }

/** So many of the last printed digit a column of roundings may add up to. */
const SMALL = figureOf('10')
const STEPS: Readonly<Record<Template['unit']['decimals'], Figure>> = { 0: figureOf('1'), 2: figureOf('0.01'), 3: figureOf('0.001'), 6: figureOf('0.000001') }

const words = (value: Figure | null, decimals: number): string => (value === null ? '空白' : formatFixed(value, decimals))

/** Where the ten tables that these facts make differ in print from what was read; cells nobody could read are left out. */
export const gapsOf = (read: Report, facts: Facts): readonly Gap[] => {
  const made = buildReport(read.template, facts)
  const { unit } = read.template
  return [...read.cells].flatMap(([ref, cell]): readonly Gap[] => {
    if (!/^T\d\d$/u.test(placeOf(ref).table) || read.unread?.has(ref) === true) return []
    const other = made.cells.get(ref)
    const isCount = cell.measure === 'count'
    // Measure `amount` says the figure is 元.
    const [printed, computed] = isCount ? [cell.value, other?.value ?? null] : [cell.value === null ? null : inUnit(cell.value as Amount, unit.label), other === undefined ? null : printedAmount(made, other)]
    if ((isZero(printed) && isZero(computed)) || (printed !== null && computed !== null && isSame(printed, computed))) return []
    const decimals = isCount ? 0 : unit.decimals
    const isSmall = !isCount && printed !== null && computed !== null && compare(absolute(minus(printed, computed)), times(STEPS[unit.decimals], SMALL)) <= 0
    return [{ ref, label: cellPlace(read, ref), printed: words(printed, decimals), computed: words(computed, decimals), isSmall }]
  })
}
