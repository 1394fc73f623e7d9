import type { Facts } from '@/lib/facts/facts'
import type { Clock } from './clock'
import { compute, computing, type Beside, type Computation } from './computation'
import { inSlices } from './in-slices'

type Needs = { readonly clock: Clock; readonly facts: () => Facts; readonly beside: Beside; readonly latest: () => Computation; readonly show: (computed: Computation) => void }

export type Recomputation = ReturnType<typeof createRecomputation>

/** When the disclosure is computed anew: at once, or a while after the last key, in slices that the next key gives up. */
export const createRecomputation = ({ clock, facts, beside, latest, show }: Needs) => {
  let cancel: (() => void) | null = null

  /** Facts have changed since they were computed with. */
  const isStale = (): boolean => latest().facts !== facts()
  const giveUp = (): void => {
    cancel?.()
    cancel = null
  }
  const now = (): void => {
    giveUp()
    show(isStale() ? compute(facts(), latest(), beside) : latest())
  }
  return {
    isStale,
    now,
    /** What was begun for facts of before is given up. */
    after: (milliseconds: number): void => {
      giveUp()
      cancel = clock.after(milliseconds, () => {
        if (isStale()) cancel = inSlices(clock, computing(facts(), latest(), beside), show)
        else now()
      })
    },
    giveUp,
  }
}
