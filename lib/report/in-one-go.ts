/** Runs what goes in steps to its end: for whoever has nobody to give way to. */
export const inOneGo = <T>(steps: Generator<undefined, T>): T => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
