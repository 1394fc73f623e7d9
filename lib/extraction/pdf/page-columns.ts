import 'server-only'
import type { Word, WordLine } from './words'

/** A page set in two columns shows a gutter: hardly a line prints into it, and most lines stand on both sides of it. */
const FEWEST_LINES = 6
const NARROWEST = 14
const CROSSING = 0.15
const BOTH_SIDES = 0.6
/** Of the width of the text: a side that holds less is a column of figures, not of sentences. */
const FULL_SIDE = 0.24

const lineOf = (words: readonly Word[], { y, size }: WordLine): readonly WordLine[] => {
  const [first] = words
  return first === undefined ? [] : [{ words, x0: first.x0, x1: Math.max(...words.map(({ x1 }) => x1)), y, size }]
}

/** The widest gap near the middle that a line leaves open. */
const gutters = (lines: readonly WordLine[], left: number, width: number): readonly number[] =>
  lines.flatMap(({ words }) =>
    words.slice(1).flatMap((word, index) => {
      const from = words[index]?.x1 ?? 0
      const middle = (from + word.x0) / 2
      return word.x0 - from >= NARROWEST && middle > left + width * 0.35 && middle < left + width * 0.65 ? [middle] : []
    }),
  )

const averageWidth = (lines: readonly WordLine[]): number => lines.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) / Math.max(lines.length, 1)

/** Lines of a page in the order they are read: the left column before the right one, where there are two. */
export const inReadingOrder = (lines: readonly WordLine[]): readonly WordLine[] => {
  if (lines.length < FEWEST_LINES) return lines
  const [left, right] = [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))]
  const found = gutters(lines, left, right - left).toSorted((one, other) => one - other)
  const gutter = found[Math.floor(found.length / 2)]
  if (gutter === undefined || found.length < lines.length * BOTH_SIDES) return lines
  const crossing = lines.filter(({ words }) => words.some(({ x0, x1 }) => x0 < gutter - 2 && x1 > gutter + 2))
  if (crossing.length > lines.length * CROSSING) return lines
  const [first, last] = [lines.findIndex((line) => !crossing.includes(line)), lines.findLastIndex((line) => !crossing.includes(line))]
  const inside = lines.slice(first, last + 1)
  if (inside.some((line) => crossing.includes(line))) return lines
  const side = (isLeft: boolean): readonly WordLine[] => inside.flatMap((line) => lineOf(line.words.filter(({ x1 }) => x1 < gutter === isLeft), line))
  const sides = [side(true), side(false)]
  if (sides.some((each) => averageWidth(each) < (right - left) * FULL_SIDE)) return lines
  return [...lines.slice(0, first), ...sides.flat(), ...lines.slice(last + 1)]
}
