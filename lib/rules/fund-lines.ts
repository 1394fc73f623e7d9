import type { CellRef } from '@/lib/report/cell'
import type { PrintedFunds } from './printed-sheet'
import { columnRefs, type Sheet } from './sheet'

/** A line of funds with how people call it and the facts behind its columns. */
export type FundLine = { readonly line: PrintedFunds; /** `附件7“…”` or `附件7“…”“省级财政资金”行` */ readonly name: string; readonly clause: string; readonly at: (column: string) => readonly CellRef[] }

/** 资金总额, and on a document every source: on facts a source's rate and score are computed like the total's. */
export const fundLines = (sheet: Sheet): readonly FundLine[] => [
  { line: sheet.printed.total, name: sheet.name, clause: 'total', at: (column) => columnRefs(sheet, column) },
  ...(sheet.basis === 'facts' ? [] : sheet.printed.sources.flatMap((line, index): readonly FundLine[] => {
    const fund = sheet.project.funds[index]
    return fund === undefined ? [] : [{ line, name: `${sheet.name}“${fund.source}”行`, clause: `source ${index + 1}`, at: (column) => [sheet.at(`funds/${fund.id}/${column}`)] }]
  })),
]
