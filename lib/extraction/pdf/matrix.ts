import 'server-only'
import type { Point } from './marks'

/** An affine map as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]

export const mapped = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f })

/** Six numbers out of what a file gives; null where it gives something else. */
export const matrixOf = (values: ArrayLike<unknown> | null | undefined): Matrix | null => {
  if (values == null || values.length < 6) return null
  const [a, b, c, d, e, f] = Array.from(values, Number)
  const matrix = [a, b, c, d, e, f].map((value) => value ?? Number.NaN)
  return matrix.every(Number.isFinite) ? (matrix as unknown as Matrix) : null
}
