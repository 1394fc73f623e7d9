import { toText, type Amount } from '@/lib/money/amount'
import type { FactKey } from '@/lib/facts/key'
import type { Cell, CellRef } from '../cell'
import { cellAt, factKeyOfRef, factRef, type Report } from '../report'

const known = new WeakMap<Cell, bigint>()

/** 分: exact, as a whole number. */
const centsOf = (cell: Cell): bigint => {
  let cents = known.get(cell)
  // Measure `amount` says the figure is 元, of two decimals.
  if (cents === undefined) known.set(cell, (cents = BigInt(toText(cell.value as Amount).replace('.', ''))))
  return cents
}

/** The amounts of a report by number; what is one figure by its derivation (carried, or the same fact) has one number. */
export class Figures {
  readonly #report: Report
  readonly #numbers = new Map<CellRef, number | null>()
  readonly #facts = new Map<FactKey, number>()
  readonly exact: bigint[] = []

  constructor(report: Report) {
    this.#report = report
  }

  /** Names with their numbers. */
  *named(): Iterable<readonly [CellRef, number]> {
    for (const [ref, number] of this.#numbers) if (number !== null) yield [ref, number]
    // A sentence may cite the fact behind a cell.
    for (const [key, number] of this.#facts) yield [factRef(key), number]
  }

  /** Null where nothing is printed: blank, a count, or a row the table does not have. */
  of(ref: CellRef): number | null {
    const before = this.#numbers.get(ref)
    if (before !== undefined) return before
    const number = this.#find(ref)
    this.#numbers.set(ref, number)
    return number
  }

  all(refs: readonly CellRef[]): readonly number[] {
    return refs.flatMap((ref) => this.of(ref) ?? [])
  }

  #find(ref: CellRef): number | null {
    const cell = cellAt(this.#report, ref)
    if (cell === undefined || cell.value === null || cell.measure === 'count') return null
    if (cell.from.kind === 'carried') return this.of(cell.from.from)
    const key = factKeyOfRef(ref) ?? (cell.from.kind === 'fact' ? cell.from.key : null)
    const stated = key === null ? undefined : this.#facts.get(key)
    if (stated !== undefined) return stated
    const number = this.exact.push(centsOf(cell)) - 1
    if (key !== null) this.#facts.set(key, number)
    return number
  }
}
