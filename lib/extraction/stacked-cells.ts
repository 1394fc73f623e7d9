import 'server-only'
import type { GridCell, GridRow, Piece } from '@/lib/recognition/layout'

type Line = Extract<Piece, { kind: 'line' }>
type Taken = { readonly row: GridRow; readonly next: number }

const FIGURE = /^(?:[-−－]?[\d,，]+\.\d+|[（(][\d,，]+\.\d+[)）]|[-—–−－]+)$/u
const CODE = /^\d{3}(?:\d{2}){0,2}$/u
const NUMBERING = '栏次'
const LAST = /^(?:注|备注|说明)\s*\d*\s*[:：]/u
/** So many cells may stand over 栏次. */
const LONGEST_HEADER = 40

const textOf = (line: Line | undefined): string => (line?.text ?? '').replace(/[\s　]/gu, '')

class Cells {
  constructor(readonly lines: readonly Line[]) {}
  text(at: number): string {
    return textOf(this.lines[at])
  }
  /** The figures of a row, all of them or none: of some nobody knows which are lost. */
  figures(from: number, count: number): readonly string[] | null {
    const after = this.texts(from, from + count + 1)
    const found = after.findIndex((text) => !FIGURE.test(text))
    return found === 0 ? Array.from({ length: count }, () => '') : found === count ? after.slice(0, count) : null
  }
  texts(from: number, to: number): readonly string[] {
    return Array.from({ length: to - from }, (_, index) => this.text(from + index))
  }
  row(cells: readonly (readonly [text: string, colSpan?: number])[], at: number): GridRow {
    let column = 0
    return { where: this.lines[at]?.where ?? { page: null, line: null, sheet: null }, cells: cells.map(([text, colSpan = 1]): GridCell => {
      const cell = { text, column, colSpan, rowSpan: 1 }
      column += colSpan
      return cell
    }) }
  }
}

/** 栏次 1 2 3, or of a table with two sides 栏次 1 栏次 2 3 4: how many columns of figures each has, and where the rows begin. */
const numbered = (cells: Cells, at: number): { readonly counts: readonly number[]; readonly next: number } => {
  const counts: number[] = []
  let [next, number] = [at, 1]
  while (cells.text(next) === NUMBERING) {
    next += 1
    const from = number
    while (cells.text(next) === String(number)) [next, number] = [next + 1, number + 1]
    counts.push(number - from)
  }
  return { counts, next }
}

/** Where some names stand over others: the one name of spending is that of its parts. */
const GROUP = /支出/u

/** The names over a table by code, where it is clear which column each is of: 项目 and the upper names, 科目代码, 科目名称 and the lower ones. */
const codeHeader = (cells: Cells, at: number, count: number): { readonly from: number; readonly rows: readonly GridRow[] } | null => {
  const start = Math.max(0, at - LONGEST_HEADER)
  const from = cells.texts(start, at).lastIndexOf('项目') + start
  const texts = cells.texts(from, at)
  const parted = texts.indexOf('科目名称')
  if (texts[0] !== '项目' || texts[parted - 1] !== '科目代码') return null
  const [upper, lower] = [texts.slice(1, parted - 1), texts.slice(parted + 1)]
  const groups = upper.filter((text) => GROUP.test(text))
  const group = lower.length === 0 ? undefined : upper.length === 1 ? upper[0] : groups.length === 1 ? groups[0] : undefined
  if (upper.length + (group === undefined ? 0 : lower.length - 1) !== count || (lower.length > 0 && group === undefined)) return null
  const tops = upper.map((text) => [text, text === group ? lower.length : 1] as const)
  const below = upper.flatMap((text) => (text === group ? lower : [text])).map((text) => [text] as const)
  return { from, rows: [cells.row([['项目', 2], ...tops], from), cells.row([['科目代码'], ['科目名称'], ...below], at - lower.length - 2)] }
}

const codeRow = (cells: Cells, at: number, count: number): Taken | null => {
  const isTotal = cells.text(at) === '合计'
  const labels = isTotal ? 1 : 2
  const figures = isTotal || (CODE.test(cells.text(at)) && /\p{Script=Han}/u.test(cells.text(at + 1))) ? cells.figures(at + labels, count) : null
  if (figures === null) return null
  const named = isTotal ? [['合计', 2] as const] : [[cells.text(at)] as const, [cells.text(at + 1)] as const]
  return { row: cells.row([...named, ...figures.map((text) => [text] as const)], at), next: at + labels + figures.filter((text) => text !== '').length }
}

/** The names over a table with two sides: 项目, 行次 and a name a column, twice. */
const sidesHeader = (cells: Cells, at: number, counts: readonly number[]): { readonly from: number; readonly rows: readonly GridRow[] } | null => {
  const [left = 0, right = 0] = counts
  const from = at - left - right - 4
  const texts = cells.texts(from, at)
  return from < 0 || [0, left + 2].some((start) => texts[start] !== '项目' || texts[start + 1] !== '行次') ? null : { from, rows: [cells.row(texts.map((text) => [text]), from)] }
}

/** One side of a row: words, which may be lost with an empty cell, the 行次 that is due, figures. */
const sideOf = (cells: Cells, at: number, due: number | null, count: number): { readonly texts: readonly string[]; readonly number: number; readonly next: number } | null => {
  const words = /^\d+$/u.test(cells.text(at)) ? '' : cells.text(at)
  const place = words === '' ? at : at + 1
  const number = cells.text(place)
  const figures = cells.figures(place + 1, count)
  if (FIGURE.test(words) || !/^\d{1,3}$/u.test(number) || (due !== null && number !== String(due)) || figures === null) return null
  return { texts: [words, number, ...figures], number: Number.parseInt(number, 10), next: place + 1 + figures.filter((text) => text !== '').length }
}

/** Rows of a table, read on as long as each has every cell it is due; null where one lacks any, for then nobody knows which. */
const rowsFrom = (cells: Cells, at: number, rowAt: (at: number) => Taken | null): { readonly rows: readonly GridRow[]; readonly next: number } | null => {
  const rows: GridRow[] = []
  let next = at
  while (next < cells.lines.length && !LAST.test(cells.text(next))) {
    const taken = rowAt(next)
    if (taken === null) return null
    rows.push(taken.row)
    next = taken.next
  }
  return rows.length === 0 ? null : { rows, next }
}

/** The table whose 栏次 stands at a line; null where its cells cannot be told apart. */
const tableAt = (cells: Cells, at: number): { readonly from: number; readonly rows: readonly GridRow[]; readonly next: number } | null => {
  const { counts, next } = numbered(cells, at)
  const [left = 0, right] = counts
  if (counts.length > 2 || counts.includes(0) || left === 0) return null
  if (right === undefined) {
    const header = codeHeader(cells, at, left)
    const body = header === null ? null : rowsFrom(cells, next, (row) => codeRow(cells, row, left))
    return header === null || body === null ? null : { from: header.from, rows: [...header.rows, ...body.rows], next: body.next }
  }
  const header = sidesHeader(cells, at, counts)
  let [leftDue, rightDue]: [number, number | null] = [1, null]
  const body = header === null ? null : rowsFrom(cells, next, (row) => {
    const one = sideOf(cells, row, leftDue, left)
    const other = one === null ? null : sideOf(cells, one.next, rightDue, right)
    if (one === null || other === null) return null
    ;[leftDue, rightDue] = [one.number + 1, other.number + 1]
    return { row: cells.row([...one.texts, ...other.texts].map((text) => [text]), row), next: other.next }
  })
  return header === null || body === null ? null : { from: header.from, rows: [...header.rows, ...body.rows], next: body.next }
}

const withTables = (lines: readonly Line[]): readonly Piece[] => {
  const cells = new Cells(lines)
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    const table = cells.text(at) === NUMBERING ? tableAt(cells, at) : null
    const [first] = table?.rows ?? []
    if (table === null || first === undefined) continue
    pieces.push(...lines.slice(from, table.from), { kind: 'grid', rows: table.rows, where: first.where })
    from = table.next
    at = table.next - 1
  }
  return [...pieces, ...lines.slice(from)]
}

/** Tables that were copied out of a page one cell a line, where no cell was lost on the way: lines become a grid, or stay lines. */
export const withStackedTables = (pieces: readonly Piece[]): readonly Piece[] => {
  const all: Piece[] = []
  let lines: Line[] = []
  const close = (): void => {
    all.push(...withTables(lines))
    lines = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'line') lines.push(piece)
    else {
      close()
      all.push(piece)
    }
  }
  close()
  return all
}
