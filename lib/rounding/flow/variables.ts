/** `Σ left = Σ right`, members by number; blocks are decided one after the other, 0 first. */
export type Equation = { readonly left: readonly number[]; readonly right: readonly number[]; readonly block: number }

/** What is left of an equation when figures that cannot move are taken out: variables with +1 (left) or −1 (right). */
export type Reduced = { readonly members: ReadonlyMap<number, number>; readonly block: number }

/** Sets of figures that move together. */
class Union {
  readonly #parent: number[]
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index)
  }
  find(member: number): number {
    let root = member
    for (let above = this.#parent[root]; above !== undefined && above !== root; above = this.#parent[root]) root = above
    this.#parent[member] = root
    return root
  }
  join(one: number, other: number): boolean {
    const [left, right] = [this.find(one), this.find(other)]
    if (left === right) return false
    this.#parent[Math.max(left, right)] = Math.min(left, right)
    return true
  }
}

export type Variables = { /** The variable of a figure: the first figure of its set. */ readonly of: (figure: number) => number; readonly equations: readonly Reduced[] }

const reducedBy = (union: Union, moves: (figure: number) => boolean, { left, right }: Equation): Reduced['members'] => {
  const counted = new Map<number, number>()
  const add = (figures: readonly number[], sign: number): void => {
    for (const figure of figures) {
      if (!moves(figure)) continue
      const variable = union.find(figure)
      const sum = (counted.get(variable) ?? 0) + sign
      if (sum === 0) counted.delete(variable)
      else counted.set(variable, sum)
    }
  }
  add(left, 1)
  add(right, -1)
  return counted
}

const ends = (equation: Reduced['members'], sign: number): readonly number[] => [...equation].flatMap(([variable, coefficient]) => (coefficient === sign ? [variable] : []))

/**
 * Figures that cannot differ become one variable: those said to be one fact, a total with one moving part, and totals of
 * the same parts. Equations that thereby say the same stand once, in the place of the first.
 */
export const variablesOf = (figures: number, moves: (figure: number) => boolean, equations: readonly Equation[], same: readonly (readonly [number, number])[]): Variables => {
  const union = new Union(figures)
  for (const [one, other] of same) union.join(one, other)
  let open = equations
  for (let joined = true; joined; ) {
    joined = false
    const totals = new Map<string, number>()
    const next: Equation[] = []
    for (const equation of open) {
      const reduced = reducedBy(union, moves, equation)
      if (reduced.size === 0) continue
      next.push(equation)
      const [left, right] = [ends(reduced, 1), ends(reduced, -1)]
      const [one, ...more] = left
      if (one === undefined || more.length > 0 || right.length !== reduced.size - 1) continue
      const [other] = right
      if (right.length === 1 && other !== undefined) {
        joined = union.join(one, other) || joined
        continue
      }
      const parts = right.toSorted((a, b) => a - b).join()
      const known = totals.get(parts)
      if (known === undefined) totals.set(parts, one)
      else joined = union.join(one, known) || joined
    }
    open = next
  }
  const seen = new Set<string>()
  const distinct: Reduced[] = []
  for (const equation of open) {
    const members = reducedBy(union, moves, equation)
    // A coefficient beyond one is no arc of a network; whether such a sum holds is seen at the end.
    if (members.size < 2 || [...members.values()].some((coefficient) => Math.abs(coefficient) !== 1)) continue
    const name = [...members].toSorted(([a], [b]) => a - b).map(([variable, coefficient]) => `${coefficient}*${variable}`).join()
    if (seen.has(name)) continue
    seen.add(name)
    distinct.push({ members, block: equation.block })
  }
  return { of: (figure) => union.find(figure), equations: distinct }
}
