import 'server-only'
import type { z } from 'zod'
import { database, publicDatabase } from '@/lib/db/database'
import { readKeptFile } from '@/lib/db/files'
import { toText, type Amount } from '@/lib/money/amount'
import { unitKey } from './comparison'
import { directory, unitsNamed, unitsOf, type DirectoryUnit } from './directory'
import { ofRegister, register, type RegisterRow } from './register'
import { timelinessOf } from './timeliness'
import { isMeasure, measures } from './measures'
import type { DivisionEntry, PublicationDetail, PublicationEntry, Publications, PublicationsQuery, Series, SeriesQuery, UnitEntry, Units, UnitsQuery } from './open-data-schemas'

type Out<Schema extends z.ZodType> = z.output<Schema>

/** 区划 with something published. */
export const openDivisions = async (): Promise<Out<typeof DivisionEntry>[]> => {
  const found = new Map<string, Out<typeof DivisionEntry>>()
  for (const { divisionCode: code, divisionName: name } of await directory()) found.set(code, { code, name, unitCount: (found.get(code)?.unitCount ?? 0) + 1 })
  return [...found.values()]
}

const unitEntry = ({ unitCode, unitName, departmentCode, departmentName, divisionCode, divisionName, years }: DirectoryUnit): Out<typeof UnitEntry> => ({
  code: unitCode, name: unitName, department: { code: departmentCode, name: departmentName }, division: { code: divisionCode, name: divisionName }, years: [...years],
})

type Key = readonly [divisionCode: string, unitCode: string]
const keyOf = ({ divisionCode, unitCode }: DirectoryUnit): Key => [divisionCode, unitCode]
const compareKeys = ([left, leftUnit]: Key, [right, rightUnit]: Key): number => (left < right ? -1 : left > right ? 1 : leftUnit < rightUnit ? -1 : leftUnit > rightUnit ? 1 : 0)

/** By 区划 and code, whatever order the database puts letters in: a page ends where the next one begins. */
const byKey = ofRegister((from) => unitsOf(from).toSorted((left, right) => compareKeys(keyOf(left), keyOf(right))))

/** A page of units with something published, by 区划 and code; `cursor` names the unit the page before ended with. */
export const openUnits = async ({ division, q, limit, cursor }: Out<typeof UnitsQuery>): Promise<Out<typeof Units>> => {
  const after = cursor?.split('-', 2)
  const isAfter = (unit: DirectoryUnit): boolean => after === undefined || compareKeys(keyOf(unit), [after[0] ?? '', after[1] ?? '']) > 0
  const wanted = byKey(await register()).filter((unit) => (division === undefined || unit.divisionCode === division) && isAfter(unit))
  const found = unitsNamed(wanted, q ?? '')
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { units: shown.map(unitEntry), next: found.length > limit && last !== undefined ? unitKey(last) : null }
}

const textOf = (total: Amount | null): string | null => (total === null ? null : toText(total))

type Entry = Omit<Out<typeof PublicationEntry>, 'timeliness'>

const entryOf = (row: Omit<RegisterRow, 'unitId' | 'templateId' | 'expenditureChangePercent' | 'firstPublishedOn' | 'approvedOn'>): Entry => ({
  id: row.id, version: row.version, fiscalYear: row.fiscalYear, title: row.title,
  unit: { code: row.unitCode, name: row.unitName }, division: { code: row.divisionCode, name: row.divisionName },
  publishedAt: row.publishedAt, incomeTotal: row.incomeTotal, expenditureTotal: row.expenditureTotal, threePublicTotal: row.threePublicTotal,
  projectCount: row.projectCount, withheld: [...row.withheld], page: `/reports/${row.id}`,
})

const judged = (row: Parameters<typeof timelinessOf>[0] | undefined): 'inTime' | 'late' | null => {
  const timeliness = row === undefined ? null : timelinessOf(row)
  return timeliness?.kind === 'inTime' || timeliness?.kind === 'late' ? timeliness.kind : null
}

/** Ids are in the order of publication. */
const newestFirst = ofRegister(({ byUnit }) => [...byUnit.values()].flat().toSorted((left, right) => (left.id < right.id ? 1 : -1)))

/** A page of publications in force, newest first; `cursor` is the id the page before ended with. */
export const openPublications = async ({ year, division, unit, q, limit, cursor }: Out<typeof PublicationsQuery>): Promise<Out<typeof Publications>> => {
  const from = await register()
  const named = q === undefined ? null : new Set(unitsNamed(unitsOf(from), q).map(({ unitId }) => unitId))
  const found: RegisterRow[] = []
  for (const row of newestFirst(from)) {
    if (found.length > limit) break
    if ((cursor === undefined || row.id < cursor) && (year === undefined || row.fiscalYear === year) && (division === undefined || row.divisionCode === division) && (unit === undefined || row.unitCode === unit) && (named === null || named.has(row.unitId))) found.push(row)
  }
  const shown = found.slice(0, limit)
  return { publications: shown.map((row) => ({ ...entryOf(row), timeliness: judged(row) })), next: found.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** One publication with its facts and its disclosure, in force or superseded by a corrected one; `withdrawn` for one that was withdrawn, null where there never was one. */
export const openPublication = async (id: string): Promise<Out<typeof PublicationDetail> | 'withdrawn' | null> => {
  const { photographs } = publicDatabase()
  const photograph = await photographs.byId(id)
  if (photograph === null) return null
  if (photograph.status === 'withdrawn') return 'withdrawn'
  const file = photograph.files.find(({ format }) => format === 'json')
  if (file === undefined) throw new Error(`publication ${id} has no JSON`)
  // The published file in the contract's shape, of which the facts are told apart; files of before bring none along.
  const { facts: _facts, beside: _beside, form: _form, ...disclosure } = JSON.parse(new TextDecoder().decode(await readKeptFile(file))) as Out<typeof PublicationDetail>['disclosure']
  return {
    ...entryOf({ ...photograph, incomeTotal: textOf(photograph.incomeTotal), expenditureTotal: textOf(photograph.expenditureTotal), threePublicTotal: textOf(photograph.threePublicTotal) }),
    // A correction does not make a unit late: every version has the timeliness of the first one.
    timeliness: judged(newestFirst(await register()).find((row) => row.unitCode === photograph.unitCode && row.divisionCode === photograph.divisionCode && row.fiscalYear === photograph.fiscalYear)),
    supersededBy: photograph.status === 'superseded' ? await photographs.inForceBeside(id) : null,
    templateId: photograph.templateId,
    files: photograph.files.map(({ format, sha256, size }) => ({ format, sha256, size, path: `/reports/${id}/files/${format}` })),
    signature: photograph.signature,
    // Written by `toContract` at publication and never changed since; the public gets none where something follows from them that is withheld.
    facts: photograph.withheld.length > 0 ? null : await database().photographs.factsOf(id) as Out<typeof PublicationDetail>['facts'],
    disclosure,
  }
}

/** One measure of one unit over the years published; null where the unit has nothing published. */
export const openSeries = async ({ unit, division, measure }: Out<typeof SeriesQuery>): Promise<Out<typeof Series> | null> => {
  const found = (await directory()).find(({ unitCode, divisionCode }) => unitCode === unit && divisionCode === division)
  if (found === undefined || !isMeasure(measure)) return null
  const { label, cell } = measures[measure]
  const figures = await publicDatabase().directory.figures([found.unitId], [cell])
  return {
    measure, label, amountUnit: '元', unit: { code: found.unitCode, name: found.unitName }, division: { code: found.divisionCode, name: found.divisionName },
    points: figures.map(({ fiscalYear, exact, publicationId }) => ({ fiscalYear, value: exact, publication: publicationId })),
  }
}
