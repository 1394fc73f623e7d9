import 'server-only'
import type { PrintedLine } from './read-page'

/** In sizes of a letter. */
const INDENT = 1.2
const FULL = 1.6
const SAME_SIZE = 0.12

/** The edges within which text of this size runs on a page: where most of its lines begin and end. */
export type Measure = { readonly left: number; readonly right: number }

/** Where running text of each size begins and ends, over all pages: the outermost lines, odd and even pages apart. */
export const measureOf = (lines: readonly PrintedLine[]): Measure => ({ left: Math.min(...lines.map(({ x0 }) => x0)), right: Math.max(...lines.map(({ x1 }) => x1)) })

const isSameSize = (one: PrintedLine, other: PrintedLine): boolean => Math.abs(one.size - other.size) <= SAME_SIZE * one.size
const isCentred = ({ x0, x1, size }: PrintedLine, { left, right }: Measure): boolean => x0 - left > size * 3 && Math.abs(x0 - left - (right - x1)) < size * 2

/**
 * Whether a printed line is only part of its paragraph: it fills the measure, and the next line of the same size begins at the
 * left edge. A line that ends short, or is followed by an indent, ends its paragraph.
 */
export const goesOn = (line: PrintedLine, next: PrintedLine | undefined, measure: Measure, nextMeasure: Measure): boolean =>
  next !== undefined && isSameSize(line, next) && !line.text.includes('\t') && !next.text.includes('\t') && line.x1 >= measure.right - line.size * FULL && next.x0 < nextMeasure.left + next.size * INDENT && !isCentred(line, measure)
