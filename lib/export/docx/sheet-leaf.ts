import 'server-only'
import { fitSheet } from '../pdf/fit-sheet'
import type { Leaf } from '../pdf/leaves'
import type { Ruler } from '../pdf/ruler'
import { sheetHead, sheetPaper } from '../pdf/sheet-page'
import { notesHeight, partHeight } from '../pdf/table-page'
import { paragraph, run } from './paragraph'
import { tablePiece } from './table'
import type { Listed, Written } from './written'

const spareHeight = 16
const ruleHeight = 0.4

/** 项目支出绩效自评表: one page where it can be read on one; a longer one goes over to the next as Word breaks it. */
export const sheetLeaf = (leaf: Extract<Leaf, { kind: 'sheet' }>, ruler: Ruler, listed: Listed, newPage: boolean): Written => {
  const { sheet } = leaf.block
  const room = {
    width: sheetPaper.width,
    height: sheetPaper.height - spareHeight - sheet.rows.length * ruleHeight,
    head: sheetHead(sheet, ruler) + (leaf.part === null ? 0 : partHeight),
    notes: notesHeight(sheet.notes, sheetPaper.width, 8.5, ruler),
  }
  const { columns, measures, parts } = fitSheet(sheet, room, ruler)
  return {
    pages: parts.length,
    pieces: [
      ...(leaf.part === null ? [] : [paragraph({ style: 'Heading1', newPage }, listed(1, leaf.part, 0, run(leaf.part)))]),
      paragraph({ style: 'SheetTitle', newPage: newPage && leaf.part === null }, run(sheet.title)),
      paragraph({ style: 'TableLine', align: 'center', after: 5 }, run(sheet.subtitle, { size: 10.5 })),
      tablePiece({ title: sheet.title, columns, measures, ruler, header: [], body: sheet.rows, aligned: (cell) => cell.align ?? 'center', closing: new Set(), hasNotes: sheet.notes.length > 0 }),
      ...sheet.notes.map((note) => paragraph({ style: 'TableNote', before: 1.5, pitch: 12 }, run(note, { size: 8.5 }))),
    ],
  }
}
