import { placeOf, type CellRef } from '@/lib/report/cell'
import { factKeyOfRef } from '@/lib/report/report'
import { LAST_THREE_PUBLIC_TOTAL, operatingPair, threePublicPairs, totalPairs } from '@/lib/rules/change'
import type { WithholdablePart } from './withheld'

const BY_CATEGORY = 'priorYear/generalPublicBudgetByCategory/'

/** The part of a report that is about a table. */
const about: Readonly<Record<string, WithholdablePart>> = { T01: 'totals', T04: 'fiscalAppropriation', T05: 'generalPublicBudget', T09: 'threePublicExpenses', T10: 'operations' }

const stoodIn: ReadonlyMap<CellRef, string> = new Map([
  ...[...totalPairs, ...threePublicPairs, operatingPair].map(({ now, before }) => [before, placeOf(now).table] as const),
  [LAST_THREE_PUBLIC_TOTAL, 'T09'] as const,
])

/** The part of last year's report that a figure of last year belonged to; null where the cell is none of last year's. */
export const partOfPrior = (ref: CellRef): WithholdablePart | null => {
  const table = stoodIn.get(ref) ?? (factKeyOfRef(ref)?.startsWith(BY_CATEGORY) === true ? 'T05' : '')
  return about[table] ?? null
}
