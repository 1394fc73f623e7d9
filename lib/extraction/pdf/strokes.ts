import 'server-only'
import type { Point, Ruling } from './marks'
import { mapped, type Matrix } from './matrix'

/** Half a point of wobble is still straight; a filled strip up to so wide is a line. */
const STRAIGHT = 1.2
const THIN = 2.6
const SHORTEST = 3

const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** Points of each part of a path; null for one that bends. */
const partsOf = (data: ArrayLike<number>, ctm: Matrix): readonly (readonly Point[])[] => {
  const parts: Point[][] = []
  let part: Point[] = []
  let bends = false
  const finish = (): void => {
    if (part.length > 1 && !bends) parts.push(part)
    part = []
    bends = false
  }
  const at = (index: number): Point => mapped(ctm, data[index] ?? 0, data[index + 1] ?? 0)
  for (let index = 0; index < data.length; ) {
    const operation = data[index]
    if (operation === MOVE) {
      finish()
      part.push(at(index + 1))
      index += 3
    } else if (operation === LINE) {
      part.push(at(index + 1))
      index += 3
    } else if (operation === CURVE || operation === QUADRATIC) {
      bends = true
      index += operation === CURVE ? 7 : 5
    } else if (operation === CLOSE) {
      const [first] = part
      if (first !== undefined) part.push(first)
      index += 1
    } else break
  }
  finish()
  return parts
}

export type Rulings = { readonly level: Ruling[]; readonly upright: Ruling[] }

const add = ({ level, upright }: Rulings, from: Point, to: Point): void => {
  const [dx, dy] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
  if (dy < STRAIGHT && dx >= SHORTEST) level.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) })
  else if (dx < STRAIGHT && dy >= SHORTEST) upright.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) })
}

/** The straight lines that a drawn path leaves on the page. */
export const addStroke = (rulings: Rulings, data: ArrayLike<number>, ctm: Matrix): void => {
  for (const part of partsOf(data, ctm)) part.slice(1).forEach((to, index) => { add(rulings, part[index] ?? to, to) })
}

/** A filled strip is a line; a filled area is only colour. */
export const addFill = (rulings: Rulings, data: ArrayLike<number>, ctm: Matrix): void => {
  for (const part of partsOf(data, ctm)) {
    const [xs, ys] = [part.map(({ x }) => x), part.map(({ y }) => y)]
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const [width, height] = [x1 - x0, y1 - y0]
    if (height <= THIN && width > height) add(rulings, { x: x0, y: (y0 + y1) / 2 }, { x: x1, y: (y0 + y1) / 2 })
    else if (width <= THIN && height > width) add(rulings, { x: (x0 + x1) / 2, y: y0 }, { x: (x0 + x1) / 2, y: y1 })
  }
}
