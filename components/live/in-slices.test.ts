import { describe, expect, test } from 'vitest'
import type { Clock } from './clock'
import { inSlices } from './in-slices'

/** A clock on which every step takes three milliseconds. */
const slowClock = () => {
  let now = 0
  const waiting: (() => void)[] = []
  const clock: Clock = {
    now: () => now,
    after: (_, then) => {
      waiting.push(then)
      return () => { waiting.splice(waiting.indexOf(then), 1) }
    },
  }
  function* steps(count: number): Generator<undefined, string> {
    for (let step = 0; step < count; step += 1) {
      now += 3
      yield
    }
    return 'done'
  }
  return { clock, steps, turn: () => waiting.shift()?.(), waiting }
}

describe('a computation in slices', () => {
  test('gives way in between and comes to its end', () => {
    const { clock, steps, turn, waiting } = slowClock()
    const said: [string, number][] = []
    inSlices(clock, steps(5), (value, milliseconds) => said.push([value, milliseconds]))
    expect([said, waiting.length]).toEqual([[], 1])
    while (waiting.length > 0) turn()
    expect(said).toEqual([['done', 15]])
  })
  test('given up, it never ends', () => {
    const { clock, steps, turn, waiting } = slowClock()
    const said: string[] = []
    inSlices(clock, steps(5), (value) => said.push(value))()
    turn()
    expect([said, waiting.length]).toEqual([[], 0])
  })
})
