import { minus, rounded, toText, type Amount, type Figure } from '@/lib/money/amount'
import { formatFixed, inUnit } from '@/lib/money/format'
import { balancedOf } from '@/lib/report/balanced'
import { placeOf, type CellRef } from '@/lib/report/cell'
import { printedAmount } from '@/lib/report/printed-amount'
import { cellAt, factKeyOfRef, type Report } from '@/lib/report/report'
import { printedDifferences } from '@/lib/rules/adding-up'
import { placeOfCell } from '@/lib/rules/place'
import type { Tails } from '@/lib/template/templates'

/** A sum whose printed parts miss its printed total: by rounding alone where the difference is within what is allowed, (n+1) halves of the last place. */
export type Tail = {
  readonly ref: CellRef
  readonly place: string
  readonly printed: string
  readonly sum: string
  readonly difference: string
  /** How many printed figures are added up. */
  readonly figures: number
  readonly allowed: string
  readonly holds: boolean
}
/** A printed figure that is not the ordinary rounding of its exact 元. */
export type MovedCell = { readonly ref: CellRef; readonly place: string; readonly exact: string; readonly ordinary: string; readonly printed: string }
/** A sum between pages that holds to the 分 and could not be balanced in print. */
export type Unbalanced = { readonly left: readonly CellRef[]; readonly right: readonly CellRef[]; readonly place: string; readonly difference: string }
export type TailsOfReport = { readonly policy: Tails; readonly moved: readonly MovedCell[]; readonly tails: readonly Tail[]; readonly unbalanced: readonly Unbalanced[] }

/** The table a cell stands in: `T05`; empty for what only sentences print. */
export const tableOfRef = (report: Report, ref: CellRef): string => {
  const { table } = placeOf(ref)
  return report.tables.some(({ template }) => template.id === table) ? table : ''
}

const printedSum = (report: Report, refs: readonly CellRef[]): Figure | null =>
  refs.reduce<Figure | null>((sum, ref) => {
    const cell = cellAt(report, ref)
    const figure = cell === undefined ? null : printedAmount(report, cell)
    return figure === null ? sum : sum === null ? figure : (sum.plus(figure) as Figure)
  }, null)

const known = new WeakMap<Report, TailsOfReport>()

/** Everything there is to say about tails of a report, in the printed unit: figures that moved, sums that miss, what could not be balanced. */
export const tailsOf = (report: Report): TailsOfReport => {
  const before = known.get(report)
  if (before !== undefined) return before
  const { unit, tails: policy } = report.template
  const text = (figure: Figure): string => formatFixed(figure, unit.decimals)
  const balanced = balancedOf(report)
  const inTables = balanced.moved.size === 0 ? new Set() : new Set([...report.cells.values()].flatMap(({ from }) => (from.kind === 'fact' ? [from.key] : [])))
  const moved = [...balanced.moved].flatMap(([ref, printed]): MovedCell[] => {
    const [cell, key] = [cellAt(report, ref), factKeyOfRef(ref)]
    // A fact that stands in a table has its cell there.
    if (cell === undefined || cell.value === null || (key !== null && inTables.has(key))) return []
    // Only amounts move.
    const exact = cell.value as Amount
    return [{ ref, place: placeOfCell(report, ref), exact: toText(exact), ordinary: text(rounded(inUnit(exact, unit.label), unit.decimals)), printed: text(printed) }]
  })
  moved.sort((one, other) => (one.ref < other.ref ? -1 : 1))
  const tails = printedDifferences({ report, basis: 'facts' }).map(({ identity, total, sum, difference, parts, allowed, holds }): Tail => ({
    ref: identity.total.ref,
    place: placeOfCell(report, identity.total.ref),
    printed: text(total),
    sum: text(sum),
    difference: text(difference),
    figures: parts.length,
    allowed: formatFixed(allowed, unit.decimals + 1),
    holds,
  }))
  const unbalanced = balanced.unbalanced.flatMap(({ left, right }): Unbalanced[] => {
    const [first] = left
    const [one, other] = [printedSum(report, left), printedSum(report, right)]
    return first === undefined || one === null || other === null ? [] : [{ left, right, place: placeOfCell(report, first), difference: text(minus(one, other)) }]
  })
  const found = { policy, moved, tails, unbalanced }
  known.set(report, found)
  return found
}
