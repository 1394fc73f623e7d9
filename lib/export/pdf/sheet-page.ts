import 'server-only'
import type { DocumentBlock } from '@/lib/document/blocks'
import type { Room } from './fit-table'
import { fitSheet } from './fit-sheet'
import { paperGrid } from './paper-grid'
import type { PaperPage } from './paper'
import type { Ruler } from './ruler'
import { notesHeight, partHeight } from './table-page'

const paper = { width: 493.23, height: 717.17 }
const titleSize = 16

export const sheetPage = (block: Extract<DocumentBlock, { kind: 'sheet' }>, part: string | null, ruler: Ruler): Omit<Extract<PaperPage, { kind: 'sheet' }>, 'level'> => {
  const { sheet } = block
  const titles = ruler.linesOf(sheet.title, paper.width / titleSize).length
  const head = titles * titleSize + (titles - 1) * 5 + 7 + 10.5 + 7
  const room: Room = {
    width: paper.width,
    height: paper.height,
    head: head + (part === null ? 0 : partHeight),
    notes: notesHeight(sheet.notes, paper.width, 8.5, ruler),
  }
  const { columns, measures, parts } = fitSheet(sheet, room, ruler)
  return {
    kind: 'sheet',
    part,
    title: sheet.title,
    subtitle: sheet.subtitle,
    headHeight: head,
    grids: parts.map((body) =>
      paperGrid({ columns, measures, ruler, header: [], body, aligned: (cell) => cell.align ?? 'center', totals: [] }),
    ),
    notes: sheet.notes,
  }
}
