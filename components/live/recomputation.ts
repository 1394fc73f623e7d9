import type { Facts } from '@/lib/facts/facts'
import type { Clock } from './clock'
import { compute, computing, type Beside, type Computation } from './computation'

/** Milliseconds of computing in one go; then keys and drawing have their turn. */
const SLICE = 4

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
  const goOn = (steps: Generator<undefined, Computation>): void => {
    const until = clock.now() + SLICE
    do {
      const step = steps.next()
      if (step.done !== true) continue
      cancel = null
      return show(step.value)
    } while (clock.now() < until)
    cancel = clock.after(0, () => { goOn(steps) })
  }
  return {
    isStale,
    now,
    /** What was begun for facts of before is given up. */
    after: (milliseconds: number): void => {
      giveUp()
      cancel = clock.after(milliseconds, () => {
        if (isStale()) goOn(computing(facts(), latest(), beside))
        else now()
      })
    },
    giveUp,
  }
}
