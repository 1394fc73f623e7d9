import 'server-only'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { withheldAfter, type WithheldPart } from '@/lib/document/withheld'

type Of = Pick<DisclosureRow, 'id' | 'fiscalYear'> & { readonly unit: Pick<DisclosureRow['unit'], 'id'> }

/** What follows this year from what the public does not get of last year's report. */
export const withheldBefore = async (db: Database, { unit, fiscalYear }: Of): Promise<readonly WithheldPart[]> =>
  withheldAfter((await db.photographs.withheldOfYear(unit.id, fiscalYear - 1)) ?? [])

/** Everything that is withheld of a disclosure: what the bureau withholds, and what follows from last year's. */
export const withheldOf = async (db: Database, row: Of): Promise<readonly WithheldPart[]> =>
  [...((await db.withholdings.of(row.id))?.parts ?? []), ...(await withheldBefore(db, row))]
