import type { Reduced } from './variables'

/** A figure that moves, as an arc between two sums; 0 is the world outside. What enters a sum leaves it. */
export type Arc = { readonly variable: number; readonly from: number; readonly to: number; /** A figure decided before: printed again here. */ readonly decided: boolean }
export type Network = { readonly nodes: number; readonly arcs: readonly Arc[] }

type End = { readonly node: number; readonly coefficient: number }

/** Which way round each sum is written: relative to the first of its group. */
class Orientations {
  readonly #parent = new Map<number, { readonly node: number; readonly sign: number }>()
  find(node: number): { readonly root: number; readonly sign: number } {
    const above = this.#parent.get(node)
    if (above === undefined) return { root: node, sign: 1 }
    const further = this.find(above.node)
    const found = { root: further.root, sign: above.sign * further.sign }
    // What was walked once is a single step the next time.
    this.#parent.set(node, { node: found.root, sign: found.sign })
    return found
  }
  hang(root: number, under: number, sign: number): void {
    this.#parent.set(root, { node: under, sign })
  }
}

/**
 * As many of the equations, in their order, as together are a network: every figure in at most two of them, once on
 * either side. The others follow from these, or are looked at when these are decided.
 */
export const networkOf = (equations: readonly Reduced[], isDecided: (variable: number) => boolean): { readonly network: Network; readonly left: readonly Reduced[] } => {
  const orientations = new Orientations()
  const ends = new Map<number, End[]>()
  const chosen: Reduced[] = []
  const left: Reduced[] = []
  for (const equation of equations) {
    const open = [...equation.members].filter(([variable]) => !isDecided(variable))
    // All decided: nothing to do any more.
    if (open.length === 0) continue
    const node = chosen.length + 1
    const asked = new Map<number, number>()
    const fits = open.every(([variable, coefficient]) => {
      const [first, second] = ends.get(variable) ?? []
      if (first === undefined) return true
      if (second !== undefined) return false
      const { root, sign } = orientations.find(first.node)
      const wanted = -first.coefficient * sign * coefficient
      if ((asked.get(root) ?? wanted) !== wanted) return false
      asked.set(root, wanted)
      return true
    })
    if (!fits) {
      left.push(equation)
      continue
    }
    chosen.push(equation)
    for (const [root, sign] of asked) orientations.hang(root, node, sign)
    for (const [variable, coefficient] of open) {
      const known = ends.get(variable)
      if (known === undefined) ends.set(variable, [{ node, coefficient }])
      else known.push({ node, coefficient })
    }
  }
  const enters = ({ node, coefficient }: End): boolean => coefficient * orientations.find(node).sign > 0
  const arcs: Arc[] = [...ends].map(([variable, at]) => {
    const to = at.find(enters)?.node ?? 0
    const from = at.find((end) => !enters(end))?.node ?? 0
    return { variable, from, to, decided: false }
  })
  chosen.forEach((equation, index) => {
    for (const [variable, coefficient] of equation.members) {
      if (!isDecided(variable)) continue
      const end = { node: index + 1, coefficient }
      arcs.push(enters(end) ? { variable, from: 0, to: end.node, decided: true } : { variable, from: end.node, to: 0, decided: true })
    }
  })
  return { network: { nodes: chosen.length + 1, arcs }, left }
}
