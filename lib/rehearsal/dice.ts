/** Drawn numbers that are the same for the same seed. */
export type Dice = {
  /** `below(10)` is 0…9. */
  readonly below: (limit: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  /** 分 between two bounds, both whole. */
  readonly cents: (from: number, to: number) => bigint
}

export const dice = (seed: number): Dice => {
  let state = (seed * 2654435761 + 1013904223) >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const drawn = (state / 4294967296) * limit
    return drawn - (drawn % 1)
  }
  return {
    below,
    pick: (of) => {
      const picked = of[below(of.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    cents: (from, to) => BigInt(from + below(to - from)),
  }
}
