import 'server-only'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow, HeldOfUnit } from '@/lib/db/disclosures'
import type { JudgedBeside } from '@/lib/document/public-json'
import { assemble, type Facts } from '@/lib/facts/facts'
import type { State } from '@/lib/workflow/states'
import { lastYearOf } from './last-year'

/** What a disclosure is judged beside: the same unit's publication of the year before, and what a department adds up. */
export type Beside = {
  /** Null where that year is not published here. */
  readonly lastYear: Facts | null
  /** Empty where some unit's disclosure is not here yet: a sum without it would be wrong. */
  readonly units: readonly Facts[]
}

export const nothingBeside: Beside = { lastYear: null, units: [] }

type Judged = Pick<DisclosureRow, 'fiscalYear'> & { readonly unit: Pick<DisclosureRow['unit'], 'id' | 'scope' | 'divisionCode' | 'departmentCode'> }

/** A unit's figures count for its department once the unit itself stands by them. */
const standsBy: readonly State[] = ['submitted', 'underReview', 'approved', 'scheduled', 'published']

type Held = NonNullable<HeldOfUnit['disclosure']>

/** The disclosures of all units of a department; none at all while one of them is missing or still being written. */
export const unitsHeld = async (db: Database, { unit, fiscalYear }: Judged): Promise<readonly Held[]> => {
  if (unit.scope !== 'department') return []
  const all = (await db.disclosures.heldOfDepartment(unit, fiscalYear)).map(({ disclosure }) => disclosure)
  const held = all.filter((each): each is Held => each !== null && standsBy.includes(each.state))
  return held.length === all.length ? held : []
}

/** Their facts. */
export const unitsBeside = async (db: Database, row: Judged): Promise<readonly Facts[]> => {
  const facts: Facts[] = []
  for (const each of await unitsHeld(db, row)) facts.push(assemble(each, await db.facts.of(each.id)))
  return facts
}

/** Everything the rules compare a disclosure with that is not its own. */
export const besideOf = async (db: Database, row: Judged): Promise<Beside> => {
  const lastYear = await lastYearOf(db, row.unit.id, row.fiscalYear)
  return { lastYear: lastYear === null || lastYear.publishedAt === null ? null : lastYear.facts, units: await unitsBeside(db, row) }
}

/** The same by name, for who computes a publication again. */
export const namedBeside = async (db: Database, row: Judged): Promise<JudgedBeside> => ({
  lastYear: (await db.photographs.idsInForce([row.unit.id], row.fiscalYear - 1)).get(row.unit.id) ?? null,
  units: (await unitsHeld(db, row)).length,
})
