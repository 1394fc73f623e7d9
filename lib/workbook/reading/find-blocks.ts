import 'server-only'
import { cellName } from '@/lib/export/spreadsheet'
import type { Block, WorkbookSection } from '../layout/block'
import { marks } from '../layout/marks'
import { blockNamed } from '../layout/sections'
import type { ReadCell, ReadSheet } from './cells'

/** A row of a block: what the hidden column says of it, and its cells by what the hidden row says of their columns. */
export type ReadRow = { readonly mark: string; readonly row: number; readonly cells: ReadonlyMap<string, ReadCell> }
/** A block as it stands in the file, wherever its rows and columns were moved to. */
export type ReadBlock = { readonly block: Block; readonly section: WorkbookSection; readonly sheet: string; readonly columns: ReadonlyMap<string, number>; readonly rows: readonly ReadRow[] }

export const placeOf = (block: ReadBlock, row: ReadRow, address: string): string => cellName(row.row, row.cells.get(address)?.column ?? block.columns.get(address) ?? 1)

const textOf = (cell: ReadCell | undefined): string => (cell?.kind === 'text' ? cell.text : '')

/** The blocks of one sheet. Rows that hold nothing but their mark stay: a blank row may mean something. */
export const blocksOf = ({ name, cells }: ReadSheet): readonly ReadBlock[] => {
  const rows = new Map<number, ReadCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  const found: (ReadBlock & { readonly rows: ReadRow[] })[] = []
  let current: (ReadBlock & { readonly rows: ReadRow[]; readonly heading: number }) | null = null
  for (const [row, inRow] of [...rows].sort(([left], [right]) => left - right)) {
    const mark = textOf(inRow.find((cell) => cell.column === 0))
    if (mark.startsWith('@')) {
      const known = blockNamed.get(mark.slice(1))
      const columns = new Map(inRow.filter((cell) => cell.column > 0 && cell.kind === 'text').map((cell) => [textOf(cell), cell.column] as const))
      current = known === undefined ? null : { ...known, sheet: name, columns, rows: [], heading: row + 1 }
      if (current !== null) found.push(current)
      continue
    }
    // Right below the addresses stands the header.
    if (current === null || row === current.heading || mark === marks.computed) continue
    const addressOf = new Map([...current.columns].map(([address, column]) => [column, address] as const))
    const read = new Map(inRow.flatMap((cell) => { const address = addressOf.get(cell.column); return address === undefined ? [] : [[address, cell] as const] }))
    current.rows.push({ mark, row, cells: read })
  }
  return found
}
