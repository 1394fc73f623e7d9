import { classificationOf, type Classification, type FunctionalEntry } from '@/lib/classification/classification'
import type { CellRef } from '@/lib/report/cell'
import { itemCodes, itemsByCode } from './grid'
import type { Subject } from './rule'

export const codesOf = ({ report, classification }: Subject): Classification => classification ?? classificationOf(report.template.fiscalYear)

/** The year's entry of a functional code; undefined where the list lacks it (K01 says so). */
export const entryOf = (subject: Subject, code: string): FunctionalEntry | undefined => codesOf(subject).functional.get(code)

export const CODE_TABLES = ['T02', 'T03', 'T05', 'T07', 'T08'] as const

/** Every 项 of the tables by code. */
export const usedCodes = ({ report }: Subject): ReadonlySet<string> => itemCodes(report, ...CODE_TABLES)

/** The first cell that shows a code. */
export const cellOfCode = ({ report }: Subject, code: string): CellRef => `${CODE_TABLES.find((table) => itemsByCode(report, table).has(code)) ?? 'T03'}!${code}:c1`
