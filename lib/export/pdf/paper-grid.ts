import 'server-only'
import type { PrintedCell } from '@/lib/document/blocks'
import { placed, roomOf, rowHeights, scaleOf, type Measures, type Placed } from './grid'
import type { Align, PaperCell, PaperGrid } from './paper'
import { isNumber, type Ruler } from './ruler'

type GridInput = {
  readonly columns: readonly number[]
  readonly measures: Measures
  readonly ruler: Ruler
  readonly header: readonly (readonly PrintedCell[])[]
  readonly body: readonly (readonly PrintedCell[])[]
  readonly aligned: (cell: PrintedCell) => Align
  readonly totals: readonly number[]
}

/** How most cells of each column stand: only the others need to say so. */
const usualAligns = (cells: readonly Placed[], columns: number, aligned: (cell: PrintedCell) => Align): Align[] =>
  Array.from({ length: columns }, (_, column) => {
    const counts = { left: 0, center: 0, right: 0 }
    for (const at of cells) if (at.column === column && at.colspan === 1 && at.cell.text !== '') counts[aligned(at.cell)]++
    if (counts.right > counts.left && counts.right > counts.center) return 'right'
    return counts.left > counts.center ? 'left' : 'center'
  })

/** A grid with its rows' heights and its texts' lines, as the print template draws it. */
export const paperGrid = (input: GridInput): PaperGrid => {
  const { columns, measures, ruler } = input
  const header = placed(input.header, columns.length)
  const body = placed(input.body, columns.length)
  const aligns = usualAligns(body, columns.length, input.aligned)
  const cellOf = (at: Placed, align: Align, usual: Align): PaperCell => {
    const room = roomOf(at, columns, measures.size)
    const text = (align === 'center' ? ruler.evenLinesOf : ruler.linesOf)(at.cell.text, room).map((line) => line.trimEnd()).join('\n')
    const scale = scaleOf(at, columns, measures.size, ruler)
    const bold = at.cell.bold === true
    const number = isNumber(text)
    const plain = at.colspan === 1 && at.rowspan === 1 && (align === usual || text === '') && !bold && scale === 1
    if (plain) return number ? { figure: text } : text
    return { text, colspan: at.colspan, rowspan: at.rowspan, align, bold, number, scale }
  }
  const rows = (cells: readonly Placed[], count: number, draw: (at: Placed) => PaperCell): PaperCell[][] => {
    const out: PaperCell[][] = Array.from({ length: count }, () => [])
    for (const at of cells) out[at.row]?.push(draw(at))
    return out
  }
  return {
    columns,
    aligns,
    size: measures.size,
    leading: measures.leading,
    heights: [
      ...rowHeights(header, input.header.length, columns, measures, ruler),
      ...rowHeights(body, input.body.length, columns, measures, ruler),
    ].map((height) => Math.round(height * 100) / 100),
    header: rows(header, input.header.length, (at) => cellOf(at, at.cell.align ?? 'center', 'center')),
    body: rows(body, input.body.length, (at) => cellOf(at, input.aligned(at.cell), aligns[at.column] ?? 'center')),
    totals: input.totals,
  }
}
