import { isSame } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { onlyAppropriations } from '../only-appropriations'
import { placeOfCell } from '../place'
import { printedAt } from '../printed'
import type { Rule, Subject } from '../rule'
import { isThere } from '../there'
import { besideOf, saidAt } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { plainDigits, valueOf, type ToldFigure } from '../told-shape'
import { isSome } from '../words'

/** Columns of 公开03 that are those of 公开05 where only the general public budget paid: number, and the same in 公开07 and 08. */
const shared = [['c1', 'c3', 'c1'], ['c2', 'c4', 'c2'], ['c3', 'c5', 'c3']] as const

/** Everything that was spent came from the general public budget: its total in 公开04 is the total of 三. */
const allOfOneBudget = (subject: Subject): boolean => {
  const { report } = subject
  const all = besideOf(subject, toldOf(toldIn(subject), '三', 'T03!total:c1')?.text ?? null, 'T03!total:c1')
  return all !== null && !all.isZero() && isThere(report, 'T04!R59:c3') && isSame(printedAt(report, 'T04!R59:c3'), all)
}

/** One name for cells that hold one fact. */
const factsOf = (subject: Subject): ((ref: CellRef) => CellRef) => {
  const { report } = subject
  const nothingAt = (ref: CellRef): boolean => isThere(report, ref) && !isSome(figureAt(report, ref))
  const isShared = allOfOneBudget(subject) ? () => true : onlyAppropriations(subject) ? (fund: string, capital: string) => nothingAt(`T07!total:${fund}`) && nothingAt(`T08!total:${capital}`) : () => false
  const same = new Map<CellRef, CellRef>(shared.flatMap(([column, fund, capital]) => (isShared(fund, capital) ? [[`T03!total:${column}`, `T05!total:${column}`] as const] : [])))
  return (ref) => same.get(ref) ?? ref
}

const FEW = 2
/** How many amounts of the sentences are printed with fewer decimals than the tables'. */
const trimmedIn = (subject: Subject): number => {
  const { unit } = subject.report.template
  return new Set(toldIn(subject).figures.flatMap(({ unit: label, text, ref }) => (label === unit.label && !valueOf(text).isZero() && (text.split('.')[1] ?? '').length < unit.decimals ? [ref] : []))).size
}

/** Zero has two forms in the booklet: 0.00 in the tables' sections, a bare 0 in 九 and 十. */
const isOneString = (one: ToldFigure, other: ToldFigure): boolean =>
  plainDigits(one.text) === plainDigits(other.text) || (valueOf(one.text).isZero() && valueOf(other.text).isZero())

export const n07OnePrinting: Rule = {
  id: 'N07',
  title: '同一数据在全文各处印法应相同',
  relation: '说明各处写的同一数据，印数应为同一字符串。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据不适用尾差',
  check: function* (subject) {
    const { report, document } = subject
    if (document === undefined) return
    const factOf = factsOf(subject)
    const leavesOutZeros = trimmedIn(subject) >= FEW
    const groups = new Map<CellRef, ToldFigure[]>()
    for (const told of toldIn(subject).figures) {
      const fact = factOf(told.ref)
      const group = groups.get(fact)
      if (group === undefined) groups.set(fact, [told])
      else group.push(told)
    }
    for (const [fact, group] of groups) {
      const [first] = group
      const other = group.find((each) => first !== undefined && !isOneString(first, each))
      if (first === undefined || other === undefined) continue
      const isAmount = first.unit === report.template.unit.label
      const [left, right] = [valueOf(first.text), valueOf(other.text)]
      yield {
        what: `${first.words}在全文中印法不同：说明${first.section}为 ${first.text} ${first.unit}，说明${other.section}为 ${other.text} ${other.unit}`,
        left: [saidAt(first.section)],
        right: [saidAt(other.section)],
        figures: { left, right, unit: first.unit, decimals: isAmount ? report.template.unit.decimals : 0 },
        told: isSame(left, right) ? '小数位不同' : '同一数据不适用尾差',
        // Where a text leaves out zeros throughout, it is its way of printing.
        ...(isSame(left, right) && leavesOutZeros ? { severity: 'notice' as const } : {}),
        clause: fact,
        advice: `请统一为${placeOfCell(report, fact)}的印数。`,
      }
    }
  },
}
