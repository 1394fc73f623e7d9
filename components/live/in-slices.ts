import type { Clock } from './clock'

/** Milliseconds of computing in one go; then keys and drawing have their turn. */
const SLICE = 4

/** Runs a long computation to its end in slices, the first one at once; answers what gives it up. `done` hears how many milliseconds it took, without the turns of others. */
export const inSlices = <T>(clock: Clock, steps: Generator<undefined, T>, done: (value: T, milliseconds: number) => void): (() => void) => {
  let cancel: (() => void) | null = null
  let given = false
  let spent = 0
  const goOn = (): void => {
    const start = clock.now()
    do {
      const step = steps.next()
      if (step.done === true) return done(step.value, spent + clock.now() - start)
    } while (clock.now() < start + SLICE && !given)
    spent += clock.now() - start
    if (!given) cancel = clock.after(0, goOn)
  }
  goOn()
  return () => {
    given = true
    cancel?.()
  }
}
