import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { BundleRow } from '@/lib/db/bundles'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { divisionsReviewedBy, type SeasonInput } from './season-map'

export type { BundleRow, BundleScope, BundleState } from '@/lib/db/bundles'

export type Bundles = {
  readonly divisionCode: string
  readonly divisionName: string
  readonly divisions: readonly { readonly code: string; readonly name: string }[]
  readonly fiscalYear: number
  readonly years: readonly number[]
  /** Units that a bundle would hold now. */
  readonly published: number
  readonly all: number
  /** The newest first. */
  readonly bundles: readonly BundleRow[]
}

const MOST = 20

/** What was bundled of a division's year, and what could be. */
export const listBundles = async (actor: Actor, input: SeasonInput, now = new Date()): Promise<Result<Bundles, Refusal>> => {
  const db = database()
  const reviewed = divisionsReviewedBy(actor)
  const [first] = reviewed
  if (first === undefined) return err({ kind: 'not-the-bureau' })
  const divisionCode = input.divisionCode !== null && reviewed.includes(input.divisionCode) ? input.divisionCode : first
  const units = (await db.units.seenBy(actor)).filter((unit) => reviewed.includes(unit.divisionCode))
  const divisions = [...new Map(units.map((unit) => [unit.divisionCode, { code: unit.divisionCode, name: unit.divisionName }])).values()]
  const years = await db.disclosures.yearsOf(divisionCode)
  const fiscalYear = input.fiscalYear ?? years[0] ?? now.getFullYear() - 1
  const rows = await db.disclosures.ofSeason(divisionCode, fiscalYear)
  const published = await db.photographs.inForceAmong(rows.map(({ id }) => id))
  const divisionName = divisions.find(({ code }) => code === divisionCode)?.name ?? ''
  return ok({ divisionCode, divisionName, divisions, fiscalYear, years, published: published.size, all: rows.length, bundles: await db.bundles.of(divisionCode, fiscalYear, MOST) })
}
