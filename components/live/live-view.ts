import type { FactKey } from '@/lib/facts/facts'
import type { Amount, Figure } from '@/lib/money/amount'
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

type Known = { readonly value: Figure | null; readonly was: Figure | null; readonly unit: AmountUnit; readonly words: CellWords }

/** What is computed, and the words of its cells: hundreds are asked after every key, so each is written anew only when its figure is another. */
export const createLiveView = (first: Computation): LiveView => {
  let snapshot: LiveSnapshot = { computed: first, before: first, causes: [] }
  const known = new Map<CellRef, Known>()

  return {
    snapshot: () => snapshot,
    show: (next) => { snapshot = { ...snapshot, ...next } },
    cellWords: (ref, unit) => {
      const { computed, before } = snapshot
      const cell = cellAt(computed.report, ref)
      const value = cell?.value ?? null
      const was = before === computed ? value : (cellAt(before.report, ref)?.value ?? null)
      const last = known.get(ref)
      if (last !== undefined && last.value === value && last.was === was && last.unit === unit) return last.words
      const words: CellWords = {
        // Measure `amount` says the figure is 元.
        text: value === null ? '' : cell?.measure === 'count' ? formatCount(value) : amountWords(value as Amount, unit),
        changed: value === was ? false : value === null || was === null || !value.equals(was),
      }
      const same = last !== undefined && last.words.text === words.text && last.words.changed === words.changed ? last.words : words
      known.set(ref, { value, was, unit, words: same })
      return same
    },
  }
}
