import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { BroadcastRow, SeasonRow } from '@/lib/db/seasons'
import type { UnitRow } from '@/lib/db/units'
import type { Severity } from '@/lib/rules/finding'
import { rules } from '@/lib/rules/rules'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reviewRoles } from '@/lib/workflow/transition'
import { tallies, type MeasureSections, type Tally } from './tally'

export type { SeasonRow } from '@/lib/db/seasons'
export type { MeasureSections, SectionTally } from './tally'

/** `divisionCode`, `fiscalYear`: null is the first of this person's, and the newest there is. */
export const SeasonInput = z.object({ divisionCode: z.string().nullable(), fiscalYear: z.number().int().nullable() })
export type SeasonInput = z.output<typeof SeasonInput>

export type SeasonLine = {
  readonly unit: UnitRow
  /** Null where the unit has not begun. */
  readonly disclosure: Pick<DisclosureRow, 'id' | 'state' | 'version' | 'updatedAt' | 'publishAt'> | null
  readonly tally: Tally | null
}

/** A rule that speaks to more than one unit, with what the bureau says of it. */
export type CommonFinding = { readonly rule: string; readonly title: string; readonly severity: Severity; readonly units: number; readonly broadcast: BroadcastRow | null }

export type SeasonMap = {
  readonly divisionCode: string
  readonly divisionName: string
  readonly divisions: readonly { readonly code: string; readonly name: string }[]
  readonly fiscalYear: number
  readonly years: readonly number[]
  readonly season: SeasonRow | null
  /** Days until the deadline, by the calendar of the place; negative once it has passed; null where none is set. */
  readonly daysLeft: number | null
  readonly lines: readonly SeasonLine[]
  readonly common: readonly CommonFinding[]
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const DAY_MS = 86_400_000

/** Whole days of the calendar from the day of an instant to another day. */
export const daysUntil = (deadline: string, now: Date): number => Math.round((Date.parse(deadline) - Date.parse(day.format(now))) / DAY_MS)

const titles: ReadonlyMap<string, string> = new Map(rules.map((rule) => [rule.id, rule.title]))

/** Errors first, then what speaks to most; what speaks to one unit only is that unit's own matter. */
const commonOf = (lines: readonly SeasonLine[], broadcasts: readonly BroadcastRow[]): readonly CommonFinding[] => {
  const found = new Map<string, { severity: Severity; units: number }>()
  for (const { tally } of lines)
    for (const [rule, { severity }] of Object.entries(tally?.byRule ?? {})) {
      if (severity === 'notice') continue
      found.set(rule, { severity: found.get(rule)?.severity === 'error' ? 'error' : severity, units: (found.get(rule)?.units ?? 0) + 1 })
    }
  return [...found]
    .map(([rule, { severity, units }]) => ({ rule, title: titles.get(rule) ?? '', severity, units, broadcast: broadcasts.find(({ ruleId }) => ruleId === rule) ?? null }))
    .filter(({ units, broadcast }) => units > 1 || broadcast !== null)
    .toSorted((left, right) => Number(right.severity === 'error') - Number(left.severity === 'error') || right.units - left.units || left.rule.localeCompare(right.rule))
}

/** The divisions whose bureau this person works in. */
export const divisionsReviewedBy = (actor: Pick<Actor, 'roles'>): readonly string[] => [...new Set(actor.roles.flatMap((held) => ('divisionCode' in held && reviewRoles.includes(held.role) ? [held.divisionCode] : [])))]

/** 进度总图: every unit of a division in one year. Counts of findings are kept, not judged at every look. */
export const seasonMap = async (actor: Actor, input: SeasonInput, measure: MeasureSections, now = new Date()): Promise<Result<SeasonMap, Refusal>> => {
  const db = database()
  const reviewed = divisionsReviewedBy(actor)
  const [first] = reviewed
  if (first === undefined) return err({ kind: 'not-a-reviewer' })
  const divisionCode = input.divisionCode !== null && reviewed.includes(input.divisionCode) ? input.divisionCode : first
  const seen = (await db.units.seenBy(actor)).filter((unit) => reviewed.includes(unit.divisionCode))
  const divisions = [...new Map(seen.map((unit) => [unit.divisionCode, { code: unit.divisionCode, name: unit.divisionName }])).values()]
  const units = seen.filter((unit) => unit.divisionCode === divisionCode)
  const years = await db.disclosures.yearsOf(divisionCode)
  const fiscalYear = input.fiscalYear ?? years[0] ?? now.getFullYear() - 1
  const [rows, season, broadcasts] = await Promise.all([db.disclosures.ofSeason(divisionCode, fiscalYear), db.seasons.of(divisionCode, fiscalYear), db.seasons.broadcasts(divisionCode, fiscalYear)])
  const newest = new Map(rows.map((row) => [row.unit.id, row]))
  const counted = await tallies([...newest.values()], measure, now)
  const lines = units.map((unit): SeasonLine => {
    const row = newest.get(unit.id)
    return row === undefined ? { unit, disclosure: null, tally: null } : { unit, disclosure: { id: row.id, state: row.state, version: row.version, updatedAt: row.updatedAt, publishAt: row.publishAt }, tally: counted.get(row.id) ?? null }
  })
  const divisionName = divisions.find(({ code }) => code === divisionCode)?.name ?? ''
  return ok({ divisionCode, divisionName, divisions, fiscalYear, years, season, daysLeft: season === null ? null : daysUntil(season.deadline, now), lines, common: commonOf(lines, broadcasts) })
}
