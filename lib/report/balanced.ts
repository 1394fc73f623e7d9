import { figureOf, type Figure } from '@/lib/money/amount'
import { formatFixed, type DisplayUnit } from '@/lib/money/format'
import { balance, missingOf, ordinarySteps, type Equation } from '@/lib/rounding/balance'
import type { CellRef } from './cell'
import type { Report } from './report'
import { Figures } from './tails/figures'
import { firmTotals, pairs, pairsOfItem, type Sum } from './tails/links'
import { sumsOf } from './tails/sums'

/** A sum whose printed figures miss each other although the exact ones agree, in the template's unit. */
export type Unbalanced = Sum
export type Balanced = {
  /** Printed figures that are not the ordinary rounding, in the template's unit. */
  readonly moved: ReadonlyMap<CellRef, Figure>
  /** What could not be balanced. */
  readonly unbalanced: readonly Unbalanced[]
}

/** One printed step in 分: 10000 where 万元 are printed with two decimals. */
const stepOf = ({ label, decimals }: DisplayUnit): bigint => 10n ** BigInt((label === '万元' ? 6 : 2) - Math.min(decimals, label === '万元' ? 6 : 2))

const stepsOf = (figure: Figure, { decimals }: DisplayUnit): bigint => BigInt(formatFixed(figure, decimals).replace('.', ''))

const inSteps = (steps: bigint, { decimals }: DisplayUnit): Figure => {
  const digits = String(steps < 0n ? -steps : steps).padStart(decimals + 1, '0')
  const end = digits.length - decimals
  return figureOf(`${steps < 0n ? '-' : ''}${digits.slice(0, end)}${decimals === 0 ? '' : `.${digits.slice(end)}`}`)
}

/** A report as figures by number, what must hold between them, and what keeps its ordinary rounding. */
const systemOf = (report: Report) => {
  const figures = new Figures(report)
  for (const cell of report.cells.values()) if (cell.measure === 'amount') figures.of(cell.ref)
  const { first, then, following } = sumsOf(report)
  const numbers = ({ left, right }: Sum) => ({ left: figures.all(left), right: figures.all(right) })
  const equations = [...first.map((sum): Equation => ({ ...numbers(sum), block: 0 })), ...then.map((sum): Equation => ({ ...numbers(sum), block: 1 }))]
  return { figures, sums: [...first, ...then, ...following], equations, following: following.map(numbers), step: stepOf(report.template.unit) }
}

const totalCells = ({ tables }: Report): readonly CellRef[] =>
  tables.flatMap(({ rows }) => rows.filter(({ level, key }) => level === undefined && key === 'total').flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.ref] : []))))

const balanceReport = (report: Report): Balanced => {
  const { figures, sums, equations, following, step } = systemOf(report)
  const numbered = (refs: readonly (readonly [CellRef, CellRef])[]): readonly (readonly [number, number])[] =>
    refs.flatMap(([one, other]): (readonly [number, number])[] => {
      const [left, right] = [figures.of(one), figures.of(other)]
      return left === null || right === null ? [] : [[left, right]]
    })
  const codes = new Set(report.tables.flatMap(({ rows }) => rows.flatMap(({ key, level }) => (level === 2 ? [key] : []))))
  const [between, ofItems] = [numbered(pairs), numbered([...codes].flatMap((code) => pairsOfItem(report, code)))]
  const firm = figures.all([...firmTotals, ...totalCells(report)])
  const attempt = (same: readonly (readonly [number, number])[]) => balance({ exact: figures.exact, step, equations, following, same, firm })
  const linked = attempt([...between, ...ofItems])
  // One money on three pages as one figure costs a sum now and then; sums come first.
  const loose = linked.unbalanced.length === 0 ? linked : attempt(between)
  const best = loose.unbalanced.length < linked.unbalanced.length ? loose : linked
  const moved = new Map<CellRef, Figure>()
  for (const [ref, number] of figures.named()) {
    const steps = best.steps[number] ?? 0n
    if (steps !== ordinarySteps(figures.exact[number] ?? 0n, step)) moved.set(ref, inSteps(steps, report.template.unit))
  }
  return { moved, unbalanced: best.unbalanced.flatMap((index) => sums[index] ?? []) }
}

const known = new WeakMap<Report, Balanced>()
const NOTHING: Balanced = { moved: new Map(), unbalanced: [] }

/** The printed figures of a report whose template asks for balanced tails; worked out once a report, and nothing where it does not. */
export const balancedOf = (report: Report): Balanced => {
  if (report.template.tails === 'plain' || report.found === true) return NOTHING
  let balanced = known.get(report)
  if (balanced === undefined) known.set(report, (balanced = balanceReport(report)))
  return balanced
}

/**
 * The report as somebody says it was printed: `moved` are the cells that are not ordinary rounding, and sums are looked at
 * anew. Another name of the same figure is printed like it.
 */
export const printedAs = (report: Report, moved: ReadonlyMap<CellRef, Figure>): Report => {
  const { figures, sums, equations, following, step } = systemOf(report)
  const steps = figures.exact.map((exact) => ordinarySteps(exact, step))
  for (const [ref, figure] of moved) {
    const number = figures.of(ref)
    if (number !== null) steps[number] = stepsOf(figure, report.template.unit)
  }
  const everywhere = new Map<CellRef, Figure>()
  for (const [ref, number] of figures.named()) {
    const printed = steps[number] ?? 0n
    if (printed !== ordinarySteps(figures.exact[number] ?? 0n, step)) everywhere.set(ref, inSteps(printed, report.template.unit))
  }
  const missing = missingOf(figures.exact, steps, [...equations, ...following])
  const printed = { ...report }
  known.set(printed, { moved: everywhere, unbalanced: missing.flatMap((index) => sums[index] ?? []) })
  return printed
}
