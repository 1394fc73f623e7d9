import 'server-only'
import { ofRegister, register, type Register, type RegisterRow, type RosterDivision, type RosterUnit } from './register'
import { timelinessAhead, timelinessOf, type Timeliness } from './timeliness'

/** How a year stands in a 区划 with all below it. */
export type Counts = { readonly units: number; readonly published: number; readonly inTime: number; readonly late: number; readonly overdue: number }

export type PlaceUnit = {
  readonly unitCode: string
  readonly unitName: string
  /** The publication of the year in force; null where there is none. */
  readonly publicationId: string | null
  /** Null where nobody has said by when. */
  readonly timeliness: Timeliness | null
  /** Its other years in force, newest first. */
  readonly others: readonly { readonly id: string; readonly fiscalYear: number }[]
}

export type PlaceDepartment = { readonly code: string; readonly name: string; readonly units: readonly PlaceUnit[] }
export type PlacePart = RosterDivision & { readonly counts: Counts }

export type Place = {
  /** Null above everything. */
  readonly division: RosterDivision | null
  /** From the top down. */
  readonly above: readonly RosterDivision[]
  readonly parts: readonly PlacePart[]
  readonly departments: readonly PlaceDepartment[]
  readonly counts: Counts
  readonly years: readonly number[]
  readonly fiscalYear: number
}

const yearsOf = ofRegister(({ byUnit, seasons }: Register) => [...new Set([...[...byUnit.values()].flat().map(({ fiscalYear }) => fiscalYear), ...seasons.map(({ fiscalYear }) => fiscalYear)])].toSorted((left, right) => right - left))

type UnitOfYear = { readonly unit: RosterUnit; readonly row: RegisterRow | undefined; readonly rows: readonly RegisterRow[]; readonly timeliness: Timeliness | null }

/** Who publishes in a year: every unit that works, and whoever has. */
const unitsOfYear = ({ units, byUnit, seasons }: Register, fiscalYear: number, now: Date): readonly UnitOfYear[] => {
  const seasonOf = new Map(seasons.filter((season) => season.fiscalYear === fiscalYear).map((season) => [season.divisionCode, season]))
  return units.flatMap((unit) => {
    const rows = byUnit.get(unit.unitId) ?? []
    const row = rows.find((each) => each.fiscalYear === fiscalYear)
    if (row === undefined && !unit.active) return []
    return [{ unit, row, rows, timeliness: row === undefined ? timelinessAhead(seasonOf.get(unit.divisionCode), now) : timelinessOf(row) }]
  })
}

const countsOf = (units: readonly UnitOfYear[]): Counts => {
  const of = (kind: Timeliness['kind']): number => units.filter(({ timeliness }) => timeliness?.kind === kind).length
  return { units: units.length, published: units.filter(({ row }) => row !== undefined).length, inTime: of('inTime'), late: of('late'), overdue: of('overdue') }
}

const departmentsOf = (units: readonly UnitOfYear[]): readonly PlaceDepartment[] => {
  const found = new Map<string, { readonly code: string; readonly name: string; readonly units: PlaceUnit[] }>()
  for (const { unit, row, rows, timeliness } of units) {
    const department = found.get(unit.departmentCode) ?? { code: unit.departmentCode, name: unit.departmentName, units: [] }
    const others = rows.filter((each) => each !== row).map(({ id, fiscalYear }) => ({ id, fiscalYear })).toSorted((left, right) => right.fiscalYear - left.fiscalYear)
    department.units.push({ unitCode: unit.unitCode, unitName: unit.unitName, publicationId: row?.id ?? null, timeliness, others })
    found.set(unit.departmentCode, department)
  }
  return [...found.values()]
}

/** A 区划 as the public walks through it: what is below it, its departments and their units in a year; `code` null is the top. Null where there is no such 区划. */
export const placeOf = async (code: string | null, year: number | null, now = new Date()): Promise<Place | null> => {
  const from = await register()
  const { divisions } = from
  const known = new Map(divisions.map((division) => [division.code, division]))
  const division = code === null ? null : known.get(code)
  if (division === undefined) return null
  const years = yearsOf(from)
  const fiscalYear = year !== null && years.includes(year) ? year : (years[0] ?? now.getFullYear() - 1)
  const isTop = ({ parentCode }: RosterDivision): boolean => parentCode === null || !known.has(parentCode)
  const above: RosterDivision[] = []
  for (let up = division === null ? null : division.parentCode; up !== null; up = known.get(up)?.parentCode ?? null) {
    const one = known.get(up)
    if (one !== undefined) above.unshift(one)
  }
  const byDivision = new Map<string, UnitOfYear[]>()
  for (const each of unitsOfYear(from, fiscalYear, now)) {
    const before = byDivision.get(each.unit.divisionCode)
    if (before === undefined) byDivision.set(each.unit.divisionCode, [each])
    else before.push(each)
  }
  const partsOf = (of: string): readonly RosterDivision[] => divisions.filter(({ parentCode }) => parentCode === of)
  const within = (of: string): readonly UnitOfYear[] => [...(byDivision.get(of) ?? []), ...partsOf(of).flatMap((part) => within(part.code))]
  const parts = (division === null ? divisions.filter(isTop) : partsOf(division.code)).map((part) => ({ ...part, counts: countsOf(within(part.code)) }))
  return {
    division, above, years, fiscalYear,
    // A place with no unit in it and below it has nothing to show.
    parts: parts.filter(({ counts }) => counts.units > 0),
    departments: division === null ? [] : departmentsOf(byDivision.get(division.code) ?? []),
    counts: countsOf(division === null ? [...byDivision.values()].flat() : within(division.code)),
  }
}
