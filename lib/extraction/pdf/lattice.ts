import 'server-only'
import type { Box, Ruling } from './marks'

/** Lines nearer to each other than this are one line drawn twice. */
const SAME = 2.5
const GAP = 3
const REACH = 3
/** How far level lines run past the outermost upright one before the table counts as open at its side. */
const OPEN = 8
const MOST_SLOTS = 60_000

/** A cell drawn by lines: rows and columns it covers, the last included. */
export type LatticeCell = { readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number; readonly box: Box }
/** A table drawn by lines. `cells` in reading order; `slotOf` finds the cell of a slot. */
export type Lattice = { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly cells: readonly LatticeCell[]; readonly box: Box; readonly cellAt: (row: number, column: number) => LatticeCell | undefined }

/** Pieces of one line as one line. */
const merged = (rulings: readonly Ruling[]): readonly Ruling[] => {
  const lines: Ruling[][] = []
  let line: Ruling[] = []
  for (const ruling of [...rulings].sort((one, other) => one.at - other.at)) {
    const [first] = line
    if (first !== undefined && ruling.at - first.at <= 1) line.push(ruling)
    else lines.push((line = [ruling]))
  }
  return lines.flatMap((pieces) => {
    const whole: Ruling[] = []
    for (const piece of pieces.sort((one, other) => one.from - other.from)) {
      const last = whole.at(-1)
      if (last !== undefined && piece.from <= last.to + GAP) whole[whole.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
      else whole.push(piece)
    }
    return whole
  })
}

/** Which of many things belong together, as more is learned. */
class Groups {
  readonly #parents: number[]
  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index)
  }
  of(index: number): number {
    let at = index
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent
      at = parent
    }
    return at
  }
  join(one: number, other: number): void {
    this.#parents[this.of(other)] = this.of(one)
  }
}

const crosses = (level: Ruling, upright: Ruling): boolean =>
  upright.at >= level.from - REACH && upright.at <= level.to + REACH && level.at >= upright.from - REACH && level.at <= upright.to + REACH

type Drawing = { readonly level: readonly Ruling[]; readonly upright: readonly Ruling[] }

/** Lines that touch each other, table by table. */
const drawings = (level: readonly Ruling[], upright: readonly Ruling[]): readonly Drawing[] => {
  const groups = new Groups(level.length + upright.length)
  level.forEach((one, index) => {
    upright.forEach((other, nth) => { if (crosses(one, other)) groups.join(index, level.length + nth) })
  })
  const found = new Map<number, { level: Ruling[]; upright: Ruling[] }>()
  const of = (index: number): { level: Ruling[]; upright: Ruling[] } => {
    const group = groups.of(index)
    const drawing = found.get(group) ?? { level: [], upright: [] }
    found.set(group, drawing)
    return drawing
  }
  level.forEach((one, index) => of(index).level.push(one))
  upright.forEach((one, index) => of(level.length + index).upright.push(one))
  return [...found.values()]
}

const distinct = (values: readonly number[]): readonly number[] => {
  const kept: number[] = []
  for (const value of values.toSorted((one, other) => one - other)) if (value - (kept.at(-1) ?? -Infinity) > SAME) kept.push(value)
  return kept
}

/** The edges of columns or rows, with those that a table open at its sides leaves undrawn. */
const edges = (across: readonly Ruling[], along: readonly Ruling[]): readonly number[] => {
  const drawn = distinct(across.map(({ at }) => at))
  const [first, last] = [Math.min(...along.map(({ from }) => from)), Math.max(...along.map(({ to }) => to))]
  return [...(first < (drawn[0] ?? Infinity) - OPEN ? [first] : []), ...drawn, ...(last > (drawn.at(-1) ?? -Infinity) + OPEN ? [last] : [])]
}

const isDrawn = (lines: readonly Ruling[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2
  return lines.some((line) => Math.abs(line.at - at) <= SAME && line.from - 1 <= middle && line.to + 1 >= middle)
}

const latticeOf = ({ level, upright }: Drawing): Lattice | null => {
  if (level.length === 0 || upright.length === 0) return null
  const [xs, ys] = [edges(upright, level), edges(level, upright)]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_SLOTS) return null
  const groups = new Groups(rows * columns)
  const edge = (list: readonly number[], index: number): number => list[index] ?? 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (column + 1 < columns && !isDrawn(upright, edge(xs, column + 1), edge(ys, row), edge(ys, row + 1))) groups.join(row * columns + column, row * columns + column + 1)
      if (row + 1 < rows && !isDrawn(level, edge(ys, row + 1), edge(xs, column), edge(xs, column + 1))) groups.join(row * columns + column, (row + 1) * columns + column)
    }
  }
  const reach = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>()
  for (let slot = 0; slot < rows * columns; slot += 1) {
    const [row, column] = [Math.floor(slot / columns), slot % columns]
    const known = reach.get(groups.of(slot)) ?? { row, column, lastRow: row, lastColumn: column }
    reach.set(groups.of(slot), { row: known.row, column: Math.min(known.column, column), lastRow: Math.max(known.lastRow, row), lastColumn: Math.max(known.lastColumn, column) })
  }
  const byGroup = new Map([...reach].map(([group, { row, column, lastRow, lastColumn }]) => {
    const box = { x0: edge(xs, column), x1: edge(xs, lastColumn + 1), y0: edge(ys, row), y1: edge(ys, lastRow + 1) }
    return [group, { row, column, rowSpan: lastRow - row + 1, colSpan: lastColumn - column + 1, box }] as const
  }))
  return {
    xs, ys,
    cells: [...byGroup.values()].sort((one, other) => one.row - other.row || one.column - other.column),
    box: { x0: edge(xs, 0), x1: edge(xs, columns), y0: edge(ys, 0), y1: edge(ys, rows) },
    cellAt: (row, column) => byGroup.get(groups.of(row * columns + column)),
  }
}

/** The tables that lines draw on a page, from the top. A frame round a single text is none. */
export const latticesOf = (level: readonly Ruling[], upright: readonly Ruling[]): readonly Lattice[] =>
  drawings(merged(level), merged(upright))
    .flatMap((drawing) => latticeOf(drawing) ?? [])
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => one.box.y0 - other.box.y0 || one.box.x0 - other.box.x0)
