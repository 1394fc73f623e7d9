import 'server-only'
import type { PrintedSheet } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { fitSheet } from '../pdf/fit-sheet'
import { theFonts } from '../pdf/fonts'
import { sheetHead, sheetPaper } from '../pdf/sheet-page'
import { withoutTallRows } from '../pdf/split-rows'
import { notesHeight } from '../pdf/table-page'
import { at, sheetName, type SpreadsheetSheet } from '../spreadsheet'
import { inFigures, lay, MARGINS, NOTE, NOTE_FITS, NOTE_SIZE, pageMarks, quartered, SMALL, SPARE_HEIGHT, SPARE_WIDTH, titleStyle, type Laid } from './laid'

const TITLE = titleStyle(14)
const TITLE_SIZE = 14
/** Excel has no higher row. */
const HIGHEST = 400
const BODY_STARTS = 2

/** One 项目支出绩效自评表 as on paper, on a page of its own; `index` counts from 0. */
export const evaluationSheet = (sheet: PrintedSheet, index: number, draft: string | undefined): SpreadsheetSheet => {
  const { ruler } = theFonts(env.fontFolder)
  const width = sheetPaper.width * SPARE_WIDTH
  const { columns, measures, parts } = fitSheet(sheet, { width, height: sheetPaper.height - SPARE_HEIGHT, head: sheetHead(sheet, ruler), notes: notesHeight(sheet.notes, width, NOTE_SIZE, ruler) }, ruler)
  const last = columns.length - 1
  const titles = ruler.linesOf(sheet.title, width / TITLE_SIZE).length
  const laid: Laid = { cells: new Map(), merges: [], heights: new Map([[0, { height: quartered(titles * (TITLE_SIZE + 6) + 8) }], [1, { height: 18 }]]) }
  const across = (row: number): void => { laid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last }) }
  laid.cells.set(at(0, 0), { value: sheet.title, type: 'string', style: TITLE })
  across(0)
  laid.cells.set(at(1, 0), { value: sheet.subtitle, type: 'string', style: { ...SMALL, alignment: { horizontal: 'center' } } })
  across(1)
  const rows = withoutTallRows(sheet.rows, columns, measures, ruler, HIGHEST)
  lay(rows, BODY_STARTS, { columns, measures, ruler, hasNames: false }, laid)
  sheet.notes.forEach((note, below) => {
    const row = BODY_STARTS + rows.length + below
    laid.cells.set(at(row, 0), { value: note, type: 'string', style: NOTE })
    laid.heights.set(row, { height: notesHeight([note], width * NOTE_FITS, NOTE_SIZE, ruler) })
    across(row)
  })
  return {
    name: sheetName(`附件${String(index + 1)} ${sheet.title}`),
    cells: laid.cells,
    columns: columns.map((points) => ({ width: inFigures(points) })),
    merges: laid.merges,
    rowDefs: laid.heights,
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: parts.length === 1 ? 1 : 0, horizontalCentered: true, margins: MARGINS.portrait },
    headerFooter: pageMarks(draft),
    view: { showGridLines: false },
  }
}
