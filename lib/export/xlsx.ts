import 'server-only'
import type { Booklet, PrintedTable } from '@/lib/document/blocks'
import type { FactRow } from './fact-rows'
import { writeSpreadsheet, type SpreadsheetSheet } from './spreadsheet'
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

/** The sheets of the ten-table workbook before they are written: the tables as on paper, then the facts. */
export const tableSheets = (tables: readonly PrintedTable[], draft?: string): readonly SpreadsheetSheet[] => tables.map((table) => tableSheet(table, draft))

export const tablesOf = (booklet: Booklet): readonly PrintedTable[] => booklet.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

/** 决算公开表.xlsx: one sheet a table as on paper, and a sheet of facts that imports back. */
export const renderXlsx = (booklet: Booklet, { createdAt, facts, draft }: XlsxOptions): Promise<Uint8Array> =>
  writeSpreadsheet([...tableSheets(tablesOf(booklet), draft), factsSheet(facts)], { title: `${booklet.unitName}${booklet.title}`, creator: booklet.unitName, createdAt })
