import { amount, figureOf, isSame, plus, zero } from '@/lib/money/amount'
import { formatFixed, formatGrouped } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import type { Finding, FindingCell } from '@/lib/rules/finding'

/** One side of a finding in words: what it is, its figure, the cells it is made of. */
export type FindingSide = { readonly label: string; readonly value: string; readonly cells: readonly FindingCell[] }

const isMoney = (unit: string): boolean => unit === '元' || unit === '万元'

/** A compared figure as people read it: money in groups of three, counts and rates as they are. */
export const comparedWords = (text: string, unit: string): string => {
  if (text === '' || !/^-?\d+(\.\d+)?$/.test(text)) return text
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const words = isMoney(unit) ? formatGrouped(figureOf(text), decimals) : formatFixed(figureOf(text), decimals)
  return words.replace('-', '－')
}

const labelOf = (cells: readonly FindingCell[]): string => {
  const [first] = cells
  if (first === undefined) return '另一处'
  return cells.length === 1 ? first.label : `${first.label} 等 ${String(cells.length)} 项合计`
}

const sumText = (cells: readonly FindingCell[]): ReturnType<typeof amount> => cells.reduce((sum, cell) => (cell.value === '' ? sum : plus(sum, amount(cell.value))), zero)

/**
 * After how many cells the left side ends: where both sums come out, or else after the first cell where that alone is
 * the left figure. Null where the compared figures are no sums of the cells.
 */
const splitOf = ({ cells, left, right }: Pick<Finding, 'cells' | 'left' | 'right'>): number | null => {
  if (left === '' || right === '' || cells.some((cell) => cell.value !== '' && !/^-?\d+(\.\d+)?$/.test(cell.value))) return null
  for (let at = 1; at <= cells.length; at += 1) {
    if (at < cells.length && isSame(sumText(cells.slice(at)), amount(right)) && isSame(sumText(cells.slice(0, at)), amount(left))) return at
  }
  if (isSame(sumText(cells.slice(0, 1)), amount(left))) return 1
  return isSame(sumText(cells), amount(left)) ? cells.length : null
}

/** Both sides of a finding; where it compares nothing, the cells it is about, each for itself. */
export const sidesOf = (finding: Pick<Finding, 'cells' | 'left' | 'right' | 'unit'>): readonly FindingSide[] => {
  const { cells, left, right, unit } = finding
  const each = cells.map((cell) => ({ label: cell.label, value: comparedWords(cell.value, unit === '' ? '元' : unit), cells: [cell] }))
  if (left === '' || right === '') return each
  const at = splitOf(finding) ?? (cells.length === 2 ? 1 : null)
  if (at === null) return [{ label: labelOf(cells), value: comparedWords(left, unit), cells }, { label: '另一处', value: comparedWords(right, unit), cells: [] }]
  // The cells after the split name the other side even where its figure is computed from them in another way.
  return [
    { label: labelOf(cells.slice(0, at)), value: comparedWords(left, unit), cells: cells.slice(0, at) },
    { label: labelOf(cells.slice(at)), value: comparedWords(right, unit), cells: cells.slice(at) },
  ]
}

/** The cell a side is opened at. */
export const refOfSide = (side: FindingSide): CellRef | undefined => side.cells[0]?.ref
