import 'server-only'
import type { PrintedTable } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { fitTable } from '../pdf/fit-table'
import { theFonts } from '../pdf/fonts'
import { headHeight, landscape, notesHeight, portrait } from '../pdf/table-page'
import { at, sheetName, type SpreadsheetSheet } from '../spreadsheet'
import { inFigures, lay, MARGINS, NOTE, NOTE_FITS, NOTE_SIZE, pageMarks, SMALL, SPARE_HEIGHT, SPARE_WIDTH, titleStyle, type Laid } from './laid'

const TITLE = titleStyle(16)

/** The table as it stands on paper: width of each column in points, size of the letters, height of the rows. */
const fitted = (table: PrintedTable) => {
  const { ruler } = theFonts(env.fontFolder)
  const paper = table.orientation === 'landscape' ? landscape : portrait
  const width = paper.width * SPARE_WIDTH
  const room = { width, height: paper.height - SPARE_HEIGHT, head: headHeight(table, width, ruler), notes: notesHeight(table.notes, width, 9, ruler) }
  return { ...fitTable(table, room, ruler), ruler, width, hasNames: true }
}

const BODY_STARTS = 3

/** Where the line above the table is divided between name, year and unit: the name needs the most room. */
const thirds = (widths: readonly number[]): readonly [number, number] => {
  const sum = widths.reduce((left, right) => left + right, 0)
  let [passed, nameEnds, unitStarts] = [0, 0, widths.length - 1]
  for (const [index, width] of widths.entries()) {
    if (passed < sum * 0.4) nameEnds = index + 1
    passed += width
    if (sum - passed >= sum * 0.2) unitStarts = index + 1
  }
  nameEnds = Math.min(nameEnds, widths.length - 2)
  return [nameEnds, Math.max(nameEnds + 1, Math.min(unitStarts, widths.length - 1))]
}

export const tableSheetName = (table: PrintedTable): string => sheetName(`${table.number} ${table.title}`)

/** One of the ten tables as on paper: title, its code, the line of name, year and unit, header, body, notes. */
export const tableSheet = (table: PrintedTable, draft: string | undefined): SpreadsheetSheet => {
  const fit = fitted(table)
  const widths = fit.columns.map(inFigures)
  const last = widths.length - 1
  const laid: Laid = { cells: new Map(), merges: [], heights: new Map([[0, { height: 30 }], [1, { height: 16 }], [2, { height: 18 }]]) }
  const across = (row: number): void => { laid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last }) }
  const [name, year, unit] = table.subtitle
  const [nameEnds, unitStarts] = thirds(widths)
  laid.cells.set(at(0, 0), { value: table.title, type: 'string', style: TITLE })
  across(0)
  laid.cells.set(at(1, last), { value: table.code, type: 'string', style: { ...SMALL, alignment: { horizontal: 'right' } } })
  laid.cells.set(at(2, 0), { value: name, type: 'string', style: SMALL })
  laid.cells.set(at(2, nameEnds), { value: year, type: 'string', style: { ...SMALL, alignment: { horizontal: 'center' } } })
  laid.cells.set(at(2, unitStarts), { value: unit, type: 'string', style: { ...SMALL, alignment: { horizontal: 'right' } } })
  for (const [startCol, end] of [[0, nameEnds], [nameEnds, unitStarts], [unitStarts, last + 1]] as const) if (end - startCol > 1) laid.merges.push({ startRow: 2, startCol, endRow: 2, endCol: end - 1 })
  lay(table.header, BODY_STARTS, fit, laid)
  const body = BODY_STARTS + table.header.length
  lay(table.body, body, fit, laid)
  table.notes.forEach((note, index) => {
    const row = body + table.body.length + index
    laid.cells.set(at(row, 0), { value: note, type: 'string', style: NOTE })
    laid.heights.set(row, { height: notesHeight([note], fit.width * NOTE_FITS, NOTE_SIZE, fit.ruler) })
    across(row)
  })
  return {
    name: tableSheetName(table),
    cells: laid.cells,
    columns: widths.map((width) => ({ width })),
    merges: laid.merges,
    rowDefs: laid.heights,
    freezePane: { rows: body },
    pageSetup: {
      paperSize: 'a4', orientation: table.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: table.onePage ? 1 : 0,
      horizontalCentered: true, printTitlesRow: `$1:$${String(body)}`, margins: MARGINS[table.orientation],
    },
    headerFooter: pageMarks(draft),
    view: { showGridLines: false },
  }
}
