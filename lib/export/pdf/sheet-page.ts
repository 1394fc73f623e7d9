import 'server-only'
import type { DocumentBlock, PrintedSheet } from '@/lib/document/blocks'
import type { Room } from './fit-table'
import { fitSheet } from './fit-sheet'
import { paperGrid } from './paper-grid'
import type { PaperPage } from './paper'
import type { Ruler } from './ruler'
import { notesHeight, partHeight } from './table-page'

export const sheetPaper = { width: 493.23, height: 717.17 }
export const sheetTitleSize = 16

/** Height of a sheet's title and year, in points. */
export const sheetHead = (sheet: PrintedSheet, ruler: Ruler): number => {
  const titles = ruler.linesOf(sheet.title, sheetPaper.width / sheetTitleSize).length
  return titles * sheetTitleSize + (titles - 1) * 5 + 7 + 10.5 + 7
}

export const sheetPage = (block: Extract<DocumentBlock, { kind: 'sheet' }>, part: string | null, ruler: Ruler): Omit<Extract<PaperPage, { kind: 'sheet' }>, 'level'> => {
  const { sheet } = block
  const head = sheetHead(sheet, ruler)
  const room: Room = {
    width: sheetPaper.width,
    height: sheetPaper.height,
    head: head + (part === null ? 0 : partHeight),
    notes: notesHeight(sheet.notes, sheetPaper.width, 8.5, ruler),
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
