import { classificationOf, type Classification, type FunctionalEntry } from '@/lib/classification/classification'
import type { CellRef } from '@/lib/report/cell'
import { itemCodes, itemsByCode } from './grid'
import type { Subject } from './rule'

export const codesOf = ({ report, classification }: Subject): Classification => classification ?? classificationOf(report.template.fiscalYear)

/** The year's entry of a functional code; undefined where the list lacks it (K01 says so). */
export const entryOf = (subject: Subject, code: string): FunctionalEntry | undefined => codesOf(subject).functional.get(code)

export const CODE_TABLES = ['T02', 'T03', 'T05', 'T07', 'T08'] as const

/** Every 项 of the tables by code, with the first cell that shows it. */
export const usedCodes = ({ report }: Subject): readonly { readonly code: string; readonly at: CellRef }[] =>
  [...itemCodes(report, ...CODE_TABLES)].map((code) => ({ code, at: `${CODE_TABLES.find((table) => itemsByCode(report, table).has(code)) ?? 'T03'}!${code}:c1` }))
