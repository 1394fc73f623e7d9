import 'server-only'
import { type DocumentBlock } from '@/lib/document/blocks'
import { type Room } from './fit-table'
import { fitSheet } from './fit-sheet'
import { type Fonts } from './fonts'
import { linesOf, widthsOf } from './measure'
import { paperGrid } from './paper-grid'
import { type PaperPage } from './paper'
import { notesHeight, partHeight } from './table-page'

const paper = { width: 493.23, height: 717.17 }
const titleSize = 16

export const sheetPage = (block: Extract<DocumentBlock, { kind: 'sheet' }>, part: string | null, fonts: Fonts): PaperPage => {
  const { sheet } = block
  const widths = widthsOf(fonts.advances)
  const titles = linesOf(sheet.title, paper.width / titleSize, widths).length
  const head = titles * titleSize + (titles - 1) * 5 + 7 + 10.5 + 7
  const room: Room = {
    width: paper.width,
    height: paper.height,
    head: head + (part === null ? 0 : partHeight),
    notes: notesHeight(sheet.notes, paper.width, 8.5, widths),
  }
  const { columns, measures, parts } = fitSheet(sheet, room, widths)
  return {
    kind: 'sheet',
    part,
    title: sheet.title,
    subtitle: sheet.subtitle,
    headHeight: head,
    grids: parts.map((body) =>
      paperGrid({ columns, measures, widths, header: [], body, aligned: (cell) => cell.align ?? 'center', totals: [] }),
    ),
    notes: sheet.notes,
  }
}
