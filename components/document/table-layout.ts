import type { PrintedCell, PrintedTable } from '@/lib/document/blocks'

/** A cell with the columns it covers, merges resolved. */
export type PlacedCell = { readonly cell: PrintedCell; readonly column: number; readonly span: number }
export type PlacedRow = readonly PlacedCell[]

/** One way of reading a wide table on a narrow screen: the labels of a segment and one column of figures. */
export type TableView = { readonly name: string; readonly columns: readonly number[] }

export type TableLayout = {
  readonly header: readonly PlacedRow[]
  readonly body: readonly PlacedRow[]
  /** Column by column: does it hold figures, and is any of them printed? */
  readonly columns: readonly { readonly holds: 'label' | 'figure'; readonly empty: boolean; readonly path: readonly string[] }[]
  /** Columns whose cells name their row. */
  readonly rowNames: ReadonlySet<number>
  /** Labels and the figures they belong to; forms printed in blocks side by side have several. */
  readonly segments: readonly Segment[]
  readonly views: readonly TableView[]
}

/** Where each cell stands once row and column spans are followed. */
export const place = (rows: readonly (readonly PrintedCell[])[]): readonly PlacedRow[] => {
  const taken: number[] = []
  return rows.map((row) => {
    let column = 0
    const placed = row.map((cell): PlacedCell => {
      while ((taken[column] ?? 0) > 0) column += 1
      const span = cell.colSpan ?? 1
      const at = column
      // A cell reaching down blocks its columns in the rows below; this row's own share is taken off again below.
      for (let covered = at; covered < at + span; covered += 1) taken[covered] = cell.rowSpan ?? 1
      column += span
      return { cell, column: at, span }
    })
    for (let covered = 0; covered < taken.length; covered += 1) taken[covered] = Math.max(0, (taken[covered] ?? 0) - 1)
    return placed
  })
}

export const covers = (placed: PlacedCell, column: number): boolean => column >= placed.column && column < placed.column + placed.span

const plainText = (text: string): string => text.replace(/\s/g, '')

const isColumnNumber = (cell: PrintedCell): boolean => /^(\d+|栏次)?$/.test(plainText(cell.text))

/** The row of 栏次: 1, 2, 3 … */
export const isColumnNumbers = (row: PlacedRow): boolean => row.every(({ cell }) => isColumnNumber(cell))

/** The words over a column from the top down, without repeats and without the row of 栏次. */
const pathOver = (header: readonly PlacedRow[], column: number): readonly string[] => {
  const words = header
    .map((row) => row.find((placed) => covers(placed, column))?.cell)
    .filter((cell): cell is PrintedCell => cell !== undefined && !isColumnNumber(cell))
    .map((cell) => plainText(cell.text))
  return words.filter((word, index) => word !== words[index - 1])
}

export type Segment = { readonly labels: readonly number[]; readonly figures: readonly number[] }

/** Labels followed by their figures; a form printed in two or four blocks side by side has as many segments. */
const segmentsOf = (columns: TableLayout['columns']): readonly Segment[] => {
  const segments: { labels: number[]; figures: number[] }[] = []
  columns.forEach((column, index) => {
    const last = segments.at(-1)
    if (last === undefined || (column.holds === 'label' && last.figures.length > 0)) segments.push({ labels: [], figures: [] })
    const open = segments.at(-1)
    if (column.holds === 'label') open?.labels.push(index)
    else open?.figures.push(index)
  })
  return segments.filter((segment) => segment.figures.length > 0)
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** Names that would repeat are numbered: 公用经费（一）、公用经费（二）. */
const distinct = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => {
    if (names.filter((other) => other === name).length === 1) return name
    const earlier = names.slice(0, index).filter((other) => other === name).length
    return `${name}（${numerals[earlier] ?? String(earlier + 1)}）`
  })

const viewsOf = (columns: TableLayout['columns'], segments: readonly Segment[]): readonly TableView[] => {
  if (segments.every((segment) => segment.labels.length === 0)) return []
  const views = segments.flatMap((segment) => {
    const filled = segment.figures.filter((index) => columns[index]?.empty === false)
    return filled.map((index) => {
      const path = columns[index]?.path ?? []
      // A block with one column of figures is known by the block's name (收入, 支出), others by the column's.
      const name = segment.figures.length === 1 && segments.length > 1 ? (path[0] ?? '') : path.join('·')
      return { name, columns: [...segment.labels, index] }
    })
  })
  const names = distinct(views.map((view) => view.name))
  return views.map((view, index) => ({ ...view, name: names[index] ?? view.name }))
}

/** The reading of a printed table's grid: its columns, its row names, its views for a narrow screen. */
export const layOut = (table: Pick<PrintedTable, 'header' | 'body' | 'widths'>): TableLayout => {
  const header = place(table.header)
  const body = place(table.body)
  const columns = table.widths.map((_, column) => {
    const cells = body.flatMap((row) => row.filter((placed) => placed.span === 1 && placed.column === column))
    const figures = cells.filter(({ cell }) => cell.ref !== undefined)
    return {
      holds: figures.length > 0 ? ('figure' as const) : ('label' as const),
      empty: figures.every(({ cell }) => cell.text === ''),
      path: pathOver(header, column),
    }
  })
  const segments = segmentsOf(columns)
  const widest = (labels: readonly number[]) =>
    labels.reduce<number | undefined>((best, index) => (best === undefined || (table.widths[index] ?? 0) > (table.widths[best] ?? 0) ? index : best), undefined)
  const rowNames = new Set(segments.map((segment) => widest(segment.labels)).filter((index): index is number => index !== undefined))
  return { header, body, columns, rowNames, segments, views: viewsOf(columns, segments) }
}

/** Columns a reader misses nothing without: figures that are all empty, and labels of a block that has no others. None where all are empty. */
export const emptyColumns = ({ columns, segments }: TableLayout): ReadonlySet<number> => {
  const isEmpty = (index: number): boolean => columns[index]?.empty === true
  if (segments.every((segment) => segment.figures.every(isEmpty))) return new Set()
  return new Set(segments.flatMap(({ labels, figures }) => (figures.every(isEmpty) ? [...labels, ...figures] : figures.filter(isEmpty))))
}

/** The same rows with some columns left out; cells that lose all their columns go, others shrink. */
export const without = (rows: readonly PlacedRow[], dropped: ReadonlySet<number>): readonly PlacedRow[] =>
  rows.map((row) =>
    row.flatMap((placed) => {
      const kept = Array.from({ length: placed.span }, (_, offset) => placed.column + offset).filter((column) => !dropped.has(column))
      return kept.length === 0 ? [] : [{ ...placed, span: kept.length }]
    }),
  )
