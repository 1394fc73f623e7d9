import 'server-only'
import { type PrintedCell } from '@/lib/document/blocks'
import { fitted, insideOf, placed, scaleOf, type Measures, type Placed } from './grid'
import { isNumber, type Widths } from './measure'
import { type Align, type PaperCell, type PaperGrid } from './paper'

type GridInput = {
  readonly columns: readonly number[]
  readonly measures: Measures
  readonly widths: Widths
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

export const paperGrid = (input: GridInput): PaperGrid => {
  const { columns, measures, widths } = input
  const body = placed(input.body, columns.length)
  const aligns = usualAligns(body, columns.length, input.aligned)
  const cellOf = (at: Placed, align: Align, usual: Align): PaperCell => {
    const inside = insideOf(at, columns)
    const text = fitted(at.cell.text, inside, measures.size, widths, align === 'center')
    const scale = scaleOf(text, inside, measures.size, widths)
    const bold = at.cell.bold === true
    const plain = at.colspan === 1 && at.rowspan === 1 && (align === usual || text === '') && !bold && scale === 1
    const number = isNumber(text)
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
    inset: measures.inset,
    header: rows(placed(input.header, columns.length), input.header.length, (at) => cellOf(at, at.cell.align ?? 'center', 'center')),
    body: rows(body, input.body.length, (at) => cellOf(at, input.aligned(at.cell), aligns[at.column] ?? 'center')),
    totals: input.totals,
  }
}
