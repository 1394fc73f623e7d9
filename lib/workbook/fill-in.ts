import 'server-only'
import { at, writeSpreadsheet, type SheetCell, type SpreadsheetSheet } from '@/lib/export/spreadsheet'
import { flatten, type Facts } from '@/lib/facts/facts'
import { theTemplate } from '@/lib/template/templates'
import type { SectionSheet } from './layout/block'
import { COVER_SHEET, HEAD_SHEET, marks, WORKBOOK_FORMAT } from './layout/marks'
import { workbookSections } from './layout/sections'
import { drawFrame } from './writing/block-frame'
import { drawChildren, drawCodes, drawFixed, drawItems, type Surroundings } from './writing/blocks'
import { Canvas } from './writing/canvas'
import { coverSheet } from './writing/cover'
import { listsOf } from './writing/lists'
import { look } from './writing/look'

/** The title and the line of unit and 金额单位. */
const LINES = 2

const draw = (sheet: SectionSheet, facts: Facts, surroundings: Surroundings): SpreadsheetSheet => {
  const canvas = new Canvas()
  canvas.text(0, 1, `${String(facts.fiscalYear)}年度决算公开填报表 · ${sheet.name}`, look.title)
  canvas.height(0, 28)
  canvas.text(1, 1, `单位：${facts.budgetUnit.name}（${facts.budgetUnit.code}）`, look.line)
  canvas.text(1, 4, '金额单位：元', look.unit)
  canvas.height(1, 18)
  canvas.row = LINES
  let header = 0
  for (const [index, block] of sheet.blocks.entries()) {
    if (index > 0) canvas.row += 1
    drawFrame(canvas, block)
    if (index === 0) header = canvas.row
    if (block.kind === 'fixed') drawFixed(canvas, block, surroundings)
    else if (block.kind === 'codes') drawCodes(canvas, block, surroundings)
    else if (block.kind === 'items') drawItems(canvas, block, sheet.name, surroundings)
    else drawChildren(canvas, block, surroundings)
  }
  canvas.mark(canvas.row, marks.end)
  canvas.hide(canvas.row)
  // Heads that stay in sight, and come again on every page, must be those of what stands below.
  return canvas.sheet(sheet.name, { rows: sheet.blocks.length === 1 ? header : LINES, columns: 3 }, `${facts.budgetUnit.name} · ${sheet.name}`)
}

const headSheet = (facts: Facts): SpreadsheetSheet => ({
  name: HEAD_SHEET,
  cells: new Map(
    [['format', WORKBOOK_FORMAT], ['template', facts.templateId], ['fiscalYear', String(facts.fiscalYear)], ['unitCode', facts.budgetUnit.code], ['unitName', facts.budgetUnit.name]].flatMap(([key, value], row) =>
      [key, value].map((text, column): [string, SheetCell] => [at(row, column), { value: text ?? '', type: 'string', style: { numFmt: '@' } }])),
  ),
  veryHidden: true,
})

/** 填报工作簿.xlsx: one sheet a section, filled with what is stated already. `createdAt` in seconds since 1970. */
export const fillInWorkbook = (facts: Facts, createdAt: number): Promise<Uint8Array> => {
  const template = theTemplate(facts.templateId)
  const lists = listsOf(template)
  const surroundings: Surroundings = { template, entries: flatten(facts), lists, projects: null }
  const sheets = workbookSections.flatMap((section) => section.sheets.map((sheet) => draw(sheet, facts, surroundings)))
  const title = `${facts.budgetUnit.name}${String(facts.fiscalYear)}年度决算公开填报工作簿`
  return writeSpreadsheet([coverSheet(COVER_SHEET, facts), ...sheets, lists.sheet, headSheet(facts)], { title, creator: '明算', createdAt })
}
