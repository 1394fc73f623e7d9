import type { Network } from './network'

/** How far each arc stands between floor (0) and ceiling (`step`). */
export type Flow = number[]

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

/** The arcs at each node. */
const incidence = ({ nodes, arcs }: Network): readonly (readonly number[])[] => {
  const lists: number[][] = Array.from({ length: nodes }, () => [])
  arcs.forEach(({ from, to }, arc) => {
    lists[from]?.push(arc)
    lists[to]?.push(arc)
  })
  return lists
}

type Step = { readonly arc: number; /** +1 along the arc, −1 against it. */ readonly sign: number; readonly node: number }

/**
 * Rounds a flow that is conserved everywhere so that it stays conserved: as long as an arc stands between floor and
 * ceiling it lies on a circle of such arcs (the sums at a node differ by whole steps), and pushing round the circle brings
 * one of them to an end. Of the two ways round, the one that leaves more arcs nearest to where they came from.
 */
export const makeWhole = (network: Network, flow: Flow, step: number): void => {
  const { arcs } = network
  const between = incidence(network).map((list) => list.slice())
  const isBetween = (arc: number): boolean => at(flow, arc) > 0 && at(flow, arc) < step
  const cost = flow.map((value) => step - 2 * value)
  const anotherAt = (node: number, last: number): number => {
    const list = between[node] ?? []
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const arc = at(list, index)
      if (!isBetween(arc)) {
        // Whole for good: the last of the list takes its place.
        const moved = list.pop()
        if (index < list.length && moved !== undefined) list[index] = moved
      } else if (arc !== last) return arc
    }
    return -1
  }
  const push = (circle: readonly Step[]): void => {
    const price = circle.reduce((sum, { arc, sign }) => sum + sign * at(cost, arc), 0)
    const way = price <= 0 ? 1 : -1
    const room = circle.reduce((least, { arc, sign }) => Math.min(least, sign * way > 0 ? step - at(flow, arc) : at(flow, arc)), step)
    for (const { arc, sign } of circle) flow[arc] = at(flow, arc) + sign * way * room
  }
  arcs.forEach((start, first) => {
    if (!isBetween(first)) return
    const path: Step[] = []
    const places = new Map<number, number>([[start.from, 0]])
    let node = start.from
    for (;;) {
      const arc = anotherAt(node, path.at(-1)?.arc ?? -1)
      const taken = arcs[arc]
      if (taken === undefined) return
      const sign = taken.from === node ? 1 : -1
      node = sign > 0 ? taken.to : taken.from
      path.push({ arc, sign, node })
      const seen = places.get(node)
      if (seen === undefined) {
        places.set(node, path.length)
        continue
      }
      const circle = path.splice(seen)
      push(circle)
      for (const each of circle) if (each.node !== node) places.delete(each.node)
    }
  })
}

/** A whole flow whose arcs can still be brought to floor or ceiling one by one, each as long as the others allow it. */
export class Steering {
  readonly #network: Network
  readonly #flow: Flow
  readonly #step: number
  readonly #incidence: readonly (readonly number[])[]
  readonly #kept = new Set<number>()
  readonly #mark: Int32Array
  readonly #came: Int32Array
  #round = 0

  constructor(network: Network, flow: Flow, step: number) {
    this.#network = network
    this.#flow = flow
    this.#step = step
    this.#incidence = incidence(network)
    this.#mark = new Int32Array(network.nodes)
    this.#came = new Int32Array(network.nodes)
  }

  isUp(arc: number): boolean {
    return at(this.#flow, arc) === this.#step
  }

  /** From here on the arc stays where it is. */
  keep(arc: number): void {
    this.#kept.add(arc)
  }

  /**
   * Brings an arc up or down by a circle of arcs that may move (`may`, all that are not kept unless said otherwise);
   * false where there is none. A whole arc moves by one step, so the shortest circle disturbs least.
   */
  bring(arc: number, up: boolean, may: (arc: number) => boolean = () => true): boolean {
    if (this.isUp(arc) === up) return true
    const taken = this.#network.arcs[arc]
    if (taken === undefined) return false
    const [start, end] = up ? [taken.to, taken.from] : [taken.from, taken.to]
    this.#round += 1
    this.#mark[start] = this.#round
    const queue = [start]
    for (let head = 0; head < queue.length && at(this.#mark, end) !== this.#round; head += 1) {
      const node = at(queue, head)
      for (const next of this.#incidence[node] ?? []) {
        const between = this.#network.arcs[next]
        if (between === undefined || next === arc || this.#kept.has(next) || this.isUp(next) === (between.from === node) || !may(next)) continue
        const other = between.from === node ? between.to : between.from
        if (at(this.#mark, other) === this.#round) continue
        this.#mark[other] = this.#round
        this.#came[other] = next
        queue.push(other)
      }
    }
    if (at(this.#mark, end) !== this.#round) return false
    for (let node = end; node !== start; ) {
      const back = at(this.#came, node)
      const between = this.#network.arcs[back]
      if (between === undefined) return false
      this.#flip(back)
      node = between.from === node ? between.to : between.from
    }
    this.#flip(arc)
    return true
  }

  #flip(arc: number): void {
    this.#flow[arc] = this.#step - at(this.#flow, arc)
  }
}
