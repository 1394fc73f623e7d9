import 'server-only'
import type { GridCell, GridRow } from '@/lib/recognition/layout'
import { textOfWords, type Word, type WordLine } from './words'

/** Rows and columns from which on figures under each other are a table. */
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 3
/** In sizes of a letter: what lies nearer together is one cell; two columns keep at least so much apart. */
const CELL_GAP = 1
const NUMBER = /^[-－—+]?[\d,，]+(?:\.\d+)?%?$|^[-－—]+$/u

type Part = { readonly text: string; readonly x0: number; readonly x1: number }
type Column = { readonly x0: number; readonly x1: number }

/** Cells of one line: words that are close together. */
const partsOf = ({ words }: WordLine): readonly Part[] => {
  const parts: Word[][] = []
  for (const word of words) {
    const last = parts.at(-1)?.at(-1)
    if (last !== undefined && word.x0 - last.x1 < CELL_GAP * Math.max(word.size, last.size)) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map((part) => ({ text: textOfWords(part).replaceAll('\t', ' '), x0: part[0]?.x0 ?? 0, x1: part.at(-1)?.x1 ?? 0 }))
}

/** A row of a table may leave cells empty; a table needs rows that do not. */
const mayBeRow = (parts: readonly Part[]): boolean => parts.length >= 2 && parts.some(({ text }) => NUMBER.test(text))
const isRow = (parts: readonly Part[]): boolean => parts.length >= FEWEST_COLUMNS && parts.filter(({ text }) => NUMBER.test(text)).length >= 2

/** Where the cells of all rows together leave room between them. */
const columnsOf = (rows: readonly (readonly Part[])[]): readonly Column[] =>
  rows.flat().toSorted((one, other) => one.x0 - other.x0).reduce<Column[]>((columns, { x0, x1 }) => {
    const last = columns.at(-1)
    if (last !== undefined && x0 <= last.x1 + 1) columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, x1) }
    else columns.push({ x0, x1 })
    return columns
  }, [])

const cellsOf = (parts: readonly Part[], columns: readonly Column[]): readonly GridCell[] | null => {
  const cells = parts.map(({ text, x0, x1 }): GridCell | null => {
    const first = columns.findIndex((column) => x0 <= column.x1 && x1 >= column.x0)
    const last = columns.findLastIndex((column) => x0 <= column.x1 && x1 >= column.x0)
    return first === -1 ? null : { text, column: first, colSpan: last - first + 1, rowSpan: 1 }
  })
  const known = cells.flatMap((cell) => cell ?? [])
  const isApart = known.every((cell, index) => index === 0 || cell.column >= (known[index - 1]?.column ?? 0) + (known[index - 1]?.colSpan ?? 1))
  if (known.length !== cells.length || !isApart) return null
  const covered = new Set(known.flatMap(({ column, colSpan }) => Array.from({ length: colSpan }, (_, index) => column + index)))
  const empty = columns.flatMap((_, column): GridCell[] => (covered.has(column) ? [] : [{ text: '', column, colSpan: 1, rowSpan: 1 }]))
  return [...known, ...empty].toSorted((one, other) => one.column - other.column)
}

export type AlignedBlock =
  | { readonly kind: 'lines'; readonly lines: readonly WordLine[] }
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[]; readonly y: number }
  /** Figures stand under each other, but which column each belongs to cannot be told. */
  | { readonly kind: 'unclear'; readonly lines: readonly WordLine[] }

/** Between the first and last row of figures, and one line of heads above. */
const tableOf = (lines: readonly WordLine[], page: number): AlignedBlock => {
  const parts = lines.map(partsOf)
  const columns = columnsOf(parts.filter(isRow))
  const cells = parts.map((each) => cellsOf(each, columns))
  const fullest = Math.max(...parts.filter(isRow).map(({ length }) => length))
  // Rows of which none fills every column leave open where an empty cell is.
  if (columns.length < FEWEST_COLUMNS || columns.length > fullest || cells.some((row) => row === null)) return { kind: 'unclear', lines }
  return { kind: 'grid', y: lines[0]?.y ?? 0, rows: cells.map((row) => ({ cells: row ?? [], where: { page, line: null, sheet: null } })) }
}

/** Lines outside ruled tables, with what stands under each other in columns as a grid where no cell is in doubt. */
export const alignedBlocks = (lines: readonly WordLine[], page: number): readonly AlignedBlock[] => {
  const blocks: AlignedBlock[] = []
  let plain: WordLine[] = []
  const parts = lines.map(partsOf)
  const full = parts.map(isRow)
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'lines', lines: plain })
    plain = []
  }
  for (let index = 0; index < lines.length; ) {
    let end = index
    while (end < lines.length && mayBeRow(parts[end] ?? [])) end += 1
    if (full.slice(index, end).filter(Boolean).length >= FEWEST_ROWS) {
      const head = plain.at(-1)
      const withHead = head !== undefined && partsOf(head).length >= FEWEST_COLUMNS ? plain.splice(-1) : []
      flush()
      blocks.push(tableOf([...withHead, ...lines.slice(index, end)], page))
      index = end
    } else {
      plain.push(...lines.slice(index, Math.max(end, index + 1)))
      index = Math.max(end, index + 1)
    }
  }
  flush()
  return blocks
}
