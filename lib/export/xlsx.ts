import 'server-only'
import type { Booklet, PrintedSheet, PrintedTable } from '@/lib/document/blocks'
import type { FactRow } from './fact-rows'
import { writeSpreadsheet, type SpreadsheetSheet } from './spreadsheet'
import { evaluationSheet } from './xlsx/evaluation-sheet'
import { factsSheet } from './xlsx/facts-sheet'
import { tableSheet } from './xlsx/table-sheet'

export type XlsxOptions = {
  /** Seconds since 1970; the same booklet and second give the same bytes. */
  readonly createdAt: number
  /** Every stated fact, kept in the last sheet for programs and for bringing the file back. */
  readonly facts: readonly FactRow[]
  /** Words above every page, such as 仅供内部审核. */
  readonly draft?: string
}

type Paper = { readonly tables: readonly PrintedTable[]; readonly sheets: readonly PrintedSheet[] }

/** The pages of the workbook before they are written: the ten tables as on paper, then the evaluation sheets. */
export const paperSheets = ({ tables, sheets }: Paper, draft?: string): readonly SpreadsheetSheet[] => [...tables.map((table) => tableSheet(table, draft)), ...sheets.map((sheet, index) => evaluationSheet(sheet, index, draft))]

export const paperOf = ({ blocks }: Booklet): Paper => ({
  tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  sheets: blocks.flatMap((block) => (block.kind === 'sheet' ? [block.sheet] : [])),
})

/** 决算公开表.xlsx: one sheet a table and one a 自评表 as on paper, and a sheet of facts that imports back. */
export const renderXlsx = (booklet: Booklet, { createdAt, facts, draft }: XlsxOptions): Promise<Uint8Array> =>
  writeSpreadsheet([...paperSheets(paperOf(booklet), draft), factsSheet(facts)], { title: `${booklet.unitName}${booklet.title}`, creator: booklet.unitName, createdAt })
