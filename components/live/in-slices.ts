import type { Clock } from './clock'

/** Milliseconds of computing in one go; then keys and drawing have their turn. */
const SLICE = 4

/** Runs a long computation to its end in slices, the first one at once; answers what gives it up. */
export const inSlices = <T>(clock: Clock, steps: Generator<undefined, T>, done: (value: T) => void): (() => void) => {
  let cancel: (() => void) | null = null
  let given = false
  const goOn = (): void => {
    const until = clock.now() + SLICE
    do {
      const step = steps.next()
      if (step.done === true) return done(step.value)
    } while (clock.now() < until && !given)
    if (!given) cancel = clock.after(0, goOn)
  }
  goOn()
  return () => {
    given = true
    cancel?.()
  }
}
