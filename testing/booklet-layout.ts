import { spansText } from '@/lib/narrative/narrative'
import type { Booklet, DocumentBlock, PrintedCell, PrintedSheet, PrintedTable } from '@/lib/document/blocks'
import type { GridCell, GridRow, Layout, Piece, Where } from '@/lib/recognition/layout'

type Row = readonly PrintedCell[]

/** Places are lines of a text: each piece, each row the next. */
class Lines {
  #line = 0
  next(): Where {
    this.#line += 1
    return { page: null, line: this.#line, sheet: null }
  }
}

/** Cells left to right past those that reach down from above. */
const gridRows = (rows: readonly Row[], lines: Lines): readonly GridRow[] => {
  const taken = new Map<number, Set<number>>()
  return rows.map((row, index) => {
    let column = 0
    const cells = row.map((cell): GridCell => {
      while (taken.get(index)?.has(column) === true) column += 1
      const [colSpan, rowSpan] = [cell.colSpan ?? 1, cell.rowSpan ?? 1]
      for (let below = 1; below < rowSpan; below += 1)
        for (let right = 0; right < colSpan; right += 1) {
          const reached = taken.get(index + below) ?? new Set<number>()
          taken.set(index + below, reached.add(column + right))
        }
      const placed: GridCell = { text: cell.text, column, colSpan, rowSpan }
      column += colSpan
      return placed
    })
    return { cells, where: lines.next() }
  })
}

const line = (text: string, lines: Lines): Piece => ({ kind: 'line', text, where: lines.next(), level: null, broken: false })
const grid = (rows: readonly Row[], lines: Lines): Piece => {
  const placed = gridRows(rows, lines)
  return { kind: 'grid', rows: placed, where: placed[0]?.where ?? lines.next() }
}

const tablePieces = ({ title, code, subtitle, header, body, notes }: PrintedTable, lines: Lines): readonly Piece[] => [
  line(title, lines), line(code, lines), line(subtitle.join('　'), lines), grid([...header, ...body], lines), ...notes.map((note) => line(note, lines)),
]
const sheetPieces = ({ title, subtitle, rows, notes }: PrintedSheet, lines: Lines): readonly Piece[] => [line(title, lines), line(subtitle, lines), grid(rows, lines), ...notes.map((note) => line(note, lines))]

/** What stands in the contents, with made-up pages. */
const contentsPieces = (title: string, blocks: readonly DocumentBlock[], lines: Lines): readonly Piece[] => [
  line(title, lines),
  ...blocks.flatMap((block, index) => {
    const text = block.kind === 'part' || (block.kind === 'heading' && block.level === 2) ? block.text : block.kind === 'table' ? block.contentsText : null
    return text === null ? [] : [line(`${text}……${String(index + 1)}`, lines)]
  }),
]

const piecesOf = (block: DocumentBlock, blocks: readonly DocumentBlock[], lines: Lines): readonly Piece[] => {
  switch (block.kind) {
    case 'cover':
      return [line(block.unitName, lines), line(block.title, lines)]
    case 'contents':
      return contentsPieces(block.title, blocks, lines)
    case 'part':
    case 'heading':
      return [line(block.text, lines)]
    case 'paragraph':
      return [line(spansText(block.spans), lines)]
    case 'table':
      return tablePieces(block.table, lines)
    case 'sheet':
      return sheetPieces(block.sheet, lines)
  }
}

/** A booklet as a file that keeps its cells would give it: what a Word file of ours is read into. */
export const bookletLayout = ({ blocks }: Booklet): Layout => {
  const lines = new Lines()
  return { format: 'docx', pieces: blocks.flatMap((block) => piecesOf(block, blocks, lines)).filter((piece) => piece.kind !== 'line' || piece.text.trim() !== ''), notRead: [], pages: null, file: null }
}
