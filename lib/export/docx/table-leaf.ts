import 'server-only'
import type { PrintedTable } from '@/lib/document/blocks'
import { fitTable, type Room } from '../pdf/fit-table'
import type { Leaf } from '../pdf/leaves'
import type { Ruler } from '../pdf/ruler'
import { closes, headHeight, landscape, lineSize, notesHeight, partHeight, portrait } from '../pdf/table-page'
import { field, paragraph, run, type Piece } from './paragraph'
import { tablePiece } from './table'
import type { Listed, Written } from './written'

/** Word counts the lines between rows, and rounds up: a page holds a little less than it does in print. */
const spareHeight = 18
const ruleHeight = 0.4

/** Room between texts that share a line. */
const gap = 12

/** Name, year and unit of money in one line where they have room beside each other, else the name in a line of its own. */
const subtitleLine = ([name, year, money]: PrintedTable['subtitle'], width: number, ruler: Ruler): Piece[] => {
  const wide = (text: string): number => ruler.widthOf(text) * lineSize
  const unitStarts = width - wide(money)
  const [nameEnds, half] = [wide(name) + gap, wide(year) / 2]
  const style = 'TableLine'
  if (nameEnds + 2 * half + gap > unitStarts)
    return [paragraph({ style, after: 0 }, run(name)), paragraph({ style, tabs: [{ at: width, align: 'right' }] }, run(`${year}\t${money}`))]
  const middle = nameEnds + half <= width / 2 && width / 2 + half + gap <= unitStarts ? width / 2 : (nameEnds + unitStarts - gap) / 2
  return [paragraph({ style, tabs: [{ at: middle, align: 'center' }, { at: width, align: 'right' }] }, run(`${name}\t${year}\t${money}`))]
}

/** In the contents a table has a number, above the table it has none: the line of the contents is an entry that does not print. */
const contentsEntry = (text: string, level: number): string => field(`TC "${text.replace(/["\\]/g, '\\$&')}" \\l ${String(level)}`, '')

export const tableLeaf = (leaf: Extract<Leaf, { kind: 'table' }>, ruler: Ruler, listed: Listed, newPage: boolean): Written => {
  const { table, contentsText } = leaf.block
  const paper = table.orientation === 'landscape' ? landscape : portrait
  const rules = (table.header.length + table.body.length) * ruleHeight
  const room: Room = {
    width: paper.width,
    height: paper.height - spareHeight - (table.onePage ? rules : 0),
    head: headHeight(table, paper.width, ruler) + (leaf.part === null ? 0 : partHeight),
    notes: notesHeight(table.notes, paper.width, 9, ruler),
  }
  const { columns, measures, pages } = fitTable(table, room, ruler)
  const part = leaf.part === null ? [] : [paragraph({ style: 'Heading1', newPage }, listed(1, leaf.part, 0, run(leaf.part)))]
  const title = listed(leaf.level, contentsText, 0, run(table.title)) + contentsEntry(contentsText, leaf.level)
  return {
    pages,
    pieces: [
      ...part,
      paragraph({ style: 'TableTitle', newPage: newPage && leaf.part === null }, title),
      paragraph({ style: 'TableLine', align: 'right' }, run(table.code)),
      ...subtitleLine(table.subtitle, paper.width, ruler),
      tablePiece({
        title: table.title,
        columns,
        measures,
        ruler,
        header: table.header,
        body: table.body,
        aligned: (cell) => cell.align ?? (cell.ref ? 'right' : 'left'),
        closing: new Set(table.body.flatMap((row, index) => (closes(row, index, table.body) ? [index] : []))),
        hasNotes: table.notes.length > 0,
      }),
      ...table.notes.map((note) => paragraph({ style: 'TableNote' }, run(note))),
    ],
  }
}
