import 'server-only'
import type { GridCell, GridRow, Where } from '@/lib/recognition/layout'

/** A line of a text, with blanks as they stand. */
export type TextLine = { readonly text: string; readonly where: Where }
type Part = { readonly text: string; readonly x0: number; readonly x1: number }
type Column = { readonly x0: number; readonly x1: number }

/** Rows from which on what stands under each other is a table, and of them so many with figures. */
const FEWEST_ROWS = 3
const FEWEST_FIGURES = 1
/** Halves of a Chinese letter between two cells; 合　计 is one. */
const APART = 2
const NUMBER = /^[-－—+(（]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％)）]?$/u
const WIDE = /[\u1100-\u115f\u2e80-\uffdc]/u

const isBlank = (letter: string): boolean => letter === ' ' || letter === '\u3000' || letter === '\u00a0'

/** Cells of a line: what stands between wide blanks, with its place in halves of a Chinese letter. */
const partsOf = (line: string): readonly Part[] => {
  const parts: Part[] = []
  let [column, blank] = [0, APART]
  let isSingleWide = false
  for (const letter of line) {
    const width = WIDE.test(letter) ? 2 : 1
    if (isBlank(letter)) {
      isSingleWide = blank === 0 && letter === '\u3000'
      blank += width
    } else {
      const last = parts.at(-1)
      if (last === undefined || (blank >= APART && !(isSingleWide && blank === APART))) parts.push({ text: letter, x0: column, x1: column + width })
      else parts[parts.length - 1] = { text: last.text + ' '.repeat(blank > 0 ? 1 : 0) + letter, x0: last.x0, x1: column + width }
      blank = 0
    }
    column += width
  }
  return parts
}

const ALONE = /^\s*(?:合\s*计|总\s*计|\d{3}(?:\d{2}){0,2})\s*$/u
/** A line that may be a row of a table; behind others a sum or a code may stand alone. */
export const mayBeRow = (line: string, isBehind: boolean): boolean => partsOf(line).length >= 2 || (isBehind && ALONE.test(line))
const hasFigures = (parts: readonly Part[]): boolean => parts.filter(({ text }) => NUMBER.test(text)).length >= 1

const withPart = (columns: readonly Column[], { x0, x1 }: Part): readonly Column[] => {
  const touching = columns.filter((column) => x0 < column.x1 && x1 > column.x0)
  if (touching.length > 1) return columns
  const [one] = touching
  const grown = one === undefined ? { x0, x1 } : { x0: Math.min(one.x0, x0), x1: Math.max(one.x1, x1) }
  return [...columns.filter((column) => column !== one), grown].sort((left, right) => left.x0 - right.x0)
}

/** Where figures and words stand under each other; heads that reach over several columns say nothing of them. */
const columnsOf = (rows: readonly (readonly Part[])[]): readonly Column[] => {
  const ordered = [...rows.filter(hasFigures), ...rows.filter((parts) => !hasFigures(parts))]
  return ordered.flat().reduce<readonly Column[]>(withPart, [])
}

const cellsOf = (parts: readonly Part[], columns: readonly Column[]): readonly GridCell[] | null => {
  const placed = parts.map(({ text, x0, x1 }) => ({ text, first: columns.findIndex((column) => x0 < column.x1 && x1 > column.x0), last: columns.findLastIndex((column) => x0 < column.x1 && x1 > column.x0) }))
  // A figure has one column.
  if (placed.some(({ text, first, last }, index) => first < 0 || (last > first && NUMBER.test(text)) || (index > 0 && first <= (placed[index - 1]?.last ?? -1)))) return null
  const covered = new Set(placed.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
  return [
    ...placed.map(({ text, first, last }): GridCell => ({ text, column: first, colSpan: last - first + 1, rowSpan: 1 })),
    ...columns.flatMap((_, column): GridCell[] => (covered.has(column) ? [] : [{ text: '', column, colSpan: 1, rowSpan: 1 }])),
  ].sort((left, right) => left.column - right.column)
}

/** Lines whose cells are kept apart by blanks alone, as rows; `unclear` where which column a cell belongs to cannot be told; null where they are no table. */
export const alignedRows = (lines: readonly TextLine[]): readonly GridRow[] | 'unclear' | null => {
  const rows = lines.map(({ text }) => partsOf(text))
  if (rows.length < FEWEST_ROWS || rows.filter(hasFigures).length < FEWEST_FIGURES) return null
  const columns = columnsOf(rows)
  const cells = rows.map((parts) => cellsOf(parts, columns))
  if (cells.some((row) => row === null)) return 'unclear'
  return cells.map((row, index) => ({ cells: row ?? [], where: lines[index]?.where ?? { page: null, line: null, sheet: null } }))
}
