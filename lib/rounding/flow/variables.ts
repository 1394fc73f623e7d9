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

/** Figures that cannot differ become one: a total with one moving part, and totals of the same parts. */
const joinForced = (union: Union, equations: readonly Equation[]): readonly Equation[] => {
  let open = equations
  for (let joined = true; joined; ) {
    joined = false
    const totals = new Map<string, number>()
    const next: Equation[] = []
    for (const equation of open) {
      const [total, ...others] = equation.left
      const [part] = equation.right
      if (total === undefined || part === undefined || others.length > 0) {
        next.push(equation)
        continue
      }
      if (equation.right.length === 1) {
        joined = union.join(total, part) || joined
        continue
      }
      next.push(equation)
      const parts = equation.right.map((each) => union.find(each)).sort((one, other) => one - other).join()
      const known = totals.get(parts)
      if (known === undefined) totals.set(parts, total)
      else joined = union.join(total, known) || joined
    }
    open = next
  }
  return open
}

const reducedBy = (union: Union, { left, right, block }: Equation): Reduced => {
  const members = new Map<number, number>()
  const add = (figures: readonly number[], sign: number): void => {
    for (const figure of figures) {
      const variable = union.find(figure)
      const sum = (members.get(variable) ?? 0) + sign
      if (sum === 0) members.delete(variable)
      else members.set(variable, sum)
    }
  }
  add(left, 1)
  add(right, -1)
  return { members, block }
}

/**
 * Figures that move together as one variable, those said to be one fact among them, and the equations between variables.
 * Equations that thereby say the same stand once, in the place of the first.
 */
export const variablesOf = (figures: number, moves: (figure: number) => boolean, equations: readonly Equation[], same: readonly (readonly [number, number])[]): Variables => {
  const union = new Union(figures)
  for (const [one, other] of same) union.join(one, other)
  const moving = equations.flatMap(({ left, right, block }): Equation[] => {
    const [leftMoving, rightMoving] = [left.filter(moves), right.filter(moves)]
    return leftMoving.length + rightMoving.length === 0 ? [] : [{ left: leftMoving, right: rightMoving, block }]
  })
  const seen = new Set<string>()
  const distinct: Reduced[] = []
  for (const equation of joinForced(union, moving)) {
    const reduced = reducedBy(union, equation)
    // A coefficient beyond one is no arc of a network; whether such a sum holds is seen at the end.
    if (reduced.members.size < 2 || [...reduced.members.values()].some((coefficient) => Math.abs(coefficient) !== 1)) continue
    const name = [...reduced.members].sort(([one], [other]) => one - other).join()
    if (seen.has(name)) continue
    seen.add(name)
    distinct.push(reduced)
  }
  return { of: (figure) => union.find(figure), equations: distinct }
}
