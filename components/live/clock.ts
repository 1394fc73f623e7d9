/** Time, so that tests can turn the hands. */
export type Clock = {
  readonly now: () => number
  readonly after: (milliseconds: number, then: () => void) => () => void
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => { clearTimeout(timer) }
  },
}
