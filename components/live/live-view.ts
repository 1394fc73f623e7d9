import type { FactKey } from '@/lib/facts/facts'
import type { Amount } from '@/lib/money/amount'
import { formatCount, type AmountUnit } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { cellAt } from '@/lib/report/report'
import type { Computation } from './computation'
import { amountWords } from './fact-words'

/** A fact that was edited in the step whose consequences are shown. */
export type Cause = { readonly key: FactKey; readonly label: string; readonly before: string; readonly after: string }

export type LiveSnapshot = {
  readonly computed: Computation
  /** The computation before the edits whose consequences are shown. */
  readonly before: Computation
  readonly causes: readonly Cause[]
}

/** A computed cell as a form shows it. */
export type CellWords = { readonly text: string; /** By the last step. */ readonly changed: boolean }

export type LiveView = { readonly snapshot: () => LiveSnapshot; readonly show: (next: Partial<LiveSnapshot>) => void; readonly cellWords: (ref: CellRef, unit: AmountUnit) => CellWords }

/** What is computed, and the words of its cells: hundreds are asked after every key, so each is written once. */
export const createLiveView = (first: Computation): LiveView => {
  let snapshot: LiveSnapshot = { computed: first, before: first, causes: [] }
  const words = new Map<CellRef, CellWords>()

  const read = (ref: CellRef, unit: AmountUnit): CellWords => {
    const { computed, before } = snapshot
    const cell = cellAt(computed.report, ref)
    const value = cell?.value ?? null
    const was = before === computed ? value : (cellAt(before.report, ref)?.value ?? null)
    return {
      // Measure `amount` says the figure is 元.
      text: value === null ? '' : cell?.measure === 'count' ? formatCount(value) : amountWords(value as Amount, unit),
      changed: value === was ? false : value === null || was === null || !value.equals(was),
    }
  }
  return {
    snapshot: () => snapshot,
    show: (next) => {
      snapshot = { ...snapshot, ...next }
      words.clear()
    },
    cellWords: (ref, unit) => {
      const known = words.get(ref) ?? read(ref, unit)
      words.set(ref, known)
      return known
    },
  }
}
