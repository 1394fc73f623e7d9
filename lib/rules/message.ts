import { isZero, minus, type Figure } from '@/lib/money/amount'
import { formatFixed, formatGrouped } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { cellAt, type Report } from '@/lib/report/report'
import { totalOf } from './equality'
import { hintOf, isShifted, SHIFTED } from './hint'
import { placeOfCell } from './place'
import { printedAt, ZERO } from './printed'
import type { RuleFinding } from './rule'

export type Compared = { readonly left: Figure; readonly right: Figure; readonly unit: string; readonly decimals: number; readonly printed: boolean }

/** The figures a finding compares; null where it compares none. */
export const comparedBy = (report: Report, found: RuleFinding): Compared | null => {
  if (found.figures !== undefined) return { ...found.figures, printed: found.figures.unit === report.template.unit.label && found.figures.decimals === report.template.unit.decimals }
  if (found.right === undefined) return null
  const [first] = found.left
  const counted = first !== undefined && cellAt(report, first)?.measure === 'count'
  return { left: totalOf(report, found.left), right: totalOf(report, found.right), unit: counted ? (found.unit ?? '') : '元', decimals: counted ? 0 : 2, printed: false }
}

const isMoney = (unit: string): boolean => unit === '元' || unit === '万元'

/** `2,374,460.00 元`, `1 辆`, with a true minus sign. */
export const inWords = (figure: Figure, unit: string, decimals: number): string =>
  `${(isMoney(unit) ? formatGrouped(figure, decimals) : formatFixed(figure, decimals)).replace('-', '−')}${unit === '' ? '' : ` ${unit}`}`

const MOST_TERMS = 4

/** Where both terms stand in one table, its number is said once: `公开06表 人员经费合计 …＋公用经费合计 …`. */
const withoutRepeatedTable = (places: readonly string[]): readonly string[] => {
  const table = /^\S+表 /.exec(places[0] ?? '')?.[0]
  return table === undefined ? places : places.map((place, index) => (index > 0 && place.startsWith(table) ? place.slice(table.length) : place))
}

/** `公开05表 合计 栏2 为 2,374,460.00 元`; several cells are joined by ＋ and their sum. */
const sideOf = (report: Report, refs: readonly CellRef[], total: Figure, { unit, decimals, printed }: Compared, isFigureOfCells: boolean): string => {
  const [first] = refs
  if (first === undefined) return `另一处为 ${inWords(total, unit, decimals)}`
  if (refs.length === 1) return `${placeOfCell(report, first)}为 ${inWords(total, unit, decimals)}`
  const stated = refs.filter((ref) => cellAt(report, ref)?.value != null)
  const shown = stated.length > 1 ? stated : refs
  if (shown.length > MOST_TERMS) return `${placeOfCell(report, first)} 等 ${shown.length} 项合计 ${inWords(total, unit, decimals)}`
  const places = withoutRepeatedTable(shown.map((ref) => placeOfCell(report, ref)))
  const figureOfCell = (ref: CellRef): Figure => (printed ? printedAt(report, ref) : (cellAt(report, ref)?.value ?? ZERO))
  const terms = shown.map((ref, index) => (isFigureOfCells ? `${places[index] ?? ''} ${inWords(figureOfCell(ref), unit, decimals)}` : (places[index] ?? '')))
  return `${terms.join('＋')}＝${inWords(total, unit, decimals)}`
}

/** Whether the compared figures are those of the cells: exact sums or printed ones, not rates or figures from elsewhere. */
const areCells = (report: Report, found: RuleFinding, compared: Compared): boolean => found.figures === undefined || (compared.printed && !found.left.some((ref) => isZero(cellAt(report, ref)?.value)))

const hintWords = (report: Report, found: RuleFinding, { left, right, decimals, printed }: Compared): string => {
  if (found.slipped === undefined) return ''
  if (found.slipped === 'unit') return isShifted(left, right) ? `，${SHIFTED}` : ''
  const items = [...found.left, ...(found.right ?? [])].map((ref) => (printed ? printedAt(report, ref) : (cellAt(report, ref)?.value ?? ZERO)))
  const hint = hintOf({ left, right, decimals, items: items.length > 2 ? items : [] })
  return hint === null ? '' : `，${hint}`
}

/** What · both operands · difference · allowed · what to do. */
export const messageOf = (report: Report, found: RuleFinding, compared: Compared | null): string => {
  const allowed = found.allowed === undefined ? '' : `，${found.allowed}`
  if (found.told !== undefined || compared === null) {
    const told = found.told === undefined || found.told === '' ? '' : `：${found.told}`
    return `${found.what}${told}${compared === null ? '' : hintWords(report, found, compared)}${allowed}。${found.advice}`
  }
  const { left, right, unit, decimals } = compared
  const detailed = areCells(report, found, compared)
  const ends = `${sideOf(report, found.left, left, compared, detailed)}，${sideOf(report, found.right ?? [], right, compared, detailed)}`
  return `${found.what}：${ends}，相差 ${inWords(minus(left, right), unit, decimals)}${allowed}${hintWords(report, found, compared)}。${found.advice}`
}
