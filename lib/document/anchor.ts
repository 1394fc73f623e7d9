import { spansText } from '@/lib/narrative/narrative'
import type { CellRef } from '@/lib/report/cell'
import { cellName, cellPlace } from '@/lib/report/label'
import type { Report } from '@/lib/report/report'
import type { Booklet, PrintedSheet } from './blocks'

/**
 * The name of a place in a booklet that somebody may speak of: a printed cell (`T05!2010301:c2`), a paragraph of the
 * narrative (`五（三）/2`) or an evaluation sheet (`sheet-p1`). It is the id of that place on the page.
 */
export type Anchor = string

/** A place in words, and what stands there: a figure as printed, a sentence, the texts of a sheet. */
export type Quoted = { readonly place: string; readonly quote: string }

/** What is said of a cell without a figure. */
const BLANK = '空白'

const isCell = (anchor: Anchor): anchor is CellRef => anchor.includes('!')

const textsOf = (sheet: PrintedSheet): string => sheet.rows.flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== '').join(' ')

const cellWords = (report: Report, ref: CellRef): string => {
  const [place, name] = [cellPlace(report, ref), cellName(report, ref)]
  return place.includes(name) ? place : `${place}（${name}）`
}

/** What stands at a place now; null where the booklet has no such place (a project was taken out, a sentence is no more). */
export const quotedAt = (report: Report, { blocks }: Booklet, anchor: Anchor): Quoted | null => {
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'part') heading = block.text
    if (block.kind === 'paragraph' && block.id === anchor) return { place: heading, quote: spansText(block.spans) }
    if (block.kind === 'sheet' && block.id === anchor) return { place: block.sheet.title, quote: textsOf(block.sheet) }
    if (block.kind !== 'table' || !isCell(anchor)) continue
    const cell = [...block.table.body].flat().find(({ ref }) => ref === anchor)
    if (cell !== undefined) return { place: cellWords(report, anchor), quote: cell.text === '' ? BLANK : cell.text }
  }
  return null
}
