import { placeOf, type CellRef } from '@/lib/report/cell'
import { factKeyOfRef } from '@/lib/report/report'
import { LAST_THREE_PUBLIC_TOTAL, operatingPair, threePublicPairs, totalPairs } from '@/lib/rules/change'

const BY_CATEGORY = 'priorYear/generalPublicBudgetByCategory/'

const stoodIn: ReadonlyMap<CellRef, string> = new Map([
  ...[...totalPairs, ...threePublicPairs, operatingPair].map(({ now, before }) => [before, placeOf(now).table] as const),
  [LAST_THREE_PUBLIC_TOTAL, 'T09'] as const,
])

/** The table of last year's report in which a figure of last year stood, by its id; null where the cell is none of last year's. */
export const tableOfPrior = (ref: CellRef): string | null => stoodIn.get(ref) ?? (factKeyOfRef(ref)?.startsWith(BY_CATEGORY) === true ? 'T05' : null)
