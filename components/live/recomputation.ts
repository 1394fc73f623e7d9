import type { Facts } from '@/lib/facts/facts'
import type { Clock } from './clock'
import { compute, computing, type Beside, type Computation } from './computation'
import { inSlices } from './in-slices'

/** Milliseconds after a key until the disclosure is computed anew, at the least. */
const AFTER_KEY = 40
/** A slow machine waits for a longer pause, as many times what computing takes there, so that it is not begun between two keys of somebody who goes on; drawing takes several times as long as computing. */
const PAUSE = 40
/** Whoever looks up from the keys waits no longer than this. */
const LONGEST_PAUSE = 600
/** Whoever types without a pause still sees what follows, once in so many times what computing takes: about a hundredth of the machine, with the drawing. */
const AT_LEAST_EVERY = 800
/** However slow the machine is. */
const LONGEST = 8000
/** How much the latest computation says of the next. */
const WEIGHT = 0.3

type Needs = { readonly clock: Clock; readonly facts: () => Facts; readonly beside: Beside; readonly latest: () => Computation; readonly show: (computed: Computation) => void }

export type Recomputation = ReturnType<typeof createRecomputation>

/** When the disclosure is computed anew: at once, or when typing pauses, in slices that the next key gives up. */
export const createRecomputation = ({ clock, facts, beside, latest, show }: Needs) => {
  let cancel: (() => void) | null = null
  /** Milliseconds a computation takes on this machine. */
  let cost = 0
  /** When the first change was made that is not shown yet. */
  let waitingSince: number | null = null

  /** Facts have changed since they were computed with. */
  const isStale = (): boolean => latest().facts !== facts()
  const giveUp = (): void => {
    cancel?.()
    cancel = null
  }
  const shown = (computed: Computation): void => {
    waitingSince = null
    show(computed)
  }
  const now = (): void => {
    giveUp()
    shown(isStale() ? compute(facts(), latest(), beside) : latest())
  }
  const after = (milliseconds: number): void => {
    giveUp()
    waitingSince ??= clock.now()
    cancel = clock.after(milliseconds, () => {
      if (!isStale()) return now()
      cancel = inSlices(clock, computing(facts(), latest(), beside), (computed, took) => {
        cost += (took - cost) * WEIGHT
        shown(computed)
      })
    })
  }
  return {
    isStale,
    now,
    /** What was begun for facts of before is given up. */
    soon: (): void => { after(0) },
    /** After a key: keys come before what follows from them. */
    whenTypingPauses: (): void => {
      const waited = waitingSince === null ? 0 : clock.now() - waitingSince
      after(Math.max(AFTER_KEY, Math.min(PAUSE * cost, LONGEST_PAUSE, AT_LEAST_EVERY * cost - waited, LONGEST - waited)))
    },
    giveUp,
  }
}
