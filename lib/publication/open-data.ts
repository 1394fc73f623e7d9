import 'server-only'
import type { z } from 'zod'
import { database } from '@/lib/db/database'
import { readKeptFile } from '@/lib/db/files'
import type { PhotographLine } from '@/lib/db/photographs'
import { toText } from '@/lib/money/amount'
import { directory, unitsNamed, type DirectoryUnit } from './directory'
import { isMeasure, measures } from './measures'
import type { DivisionEntry, PublicationDetail, PublicationEntry, Publications, PublicationsQuery, Series, SeriesQuery, UnitEntry, UnitsQuery } from './open-data-schemas'

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

/** Units with something published. */
export const openUnits = async ({ division, q }: Out<typeof UnitsQuery>): Promise<Out<typeof UnitEntry>[]> =>
  unitsNamed(await directory(), q ?? '').filter(({ divisionCode }) => division === undefined || divisionCode === division).map(unitEntry)

const entryOf = (line: PhotographLine, timeliness: ReadonlyMap<string, 'inTime' | 'late'>): Out<typeof PublicationEntry> => ({
  id: line.id, version: line.version, fiscalYear: line.fiscalYear, title: line.title,
  unit: { code: line.unitCode, name: line.unitName }, division: { code: line.divisionCode, name: line.divisionName },
  publishedAt: line.publishedAt, timeliness: timeliness.get(line.id) ?? null,
  incomeTotal: toText(line.incomeTotal), expenditureTotal: toText(line.expenditureTotal), threePublicTotal: toText(line.threePublicTotal),
  projectCount: line.projectCount, page: `/reports/${line.id}`,
})

/** A page of publications in force, newest first. */
export const openPublications = async ({ year, division, unit, q, limit, cursor }: Out<typeof PublicationsQuery>): Promise<Out<typeof Publications>> => {
  const { directory: lookUp, photographs } = database()
  const wanted = q === undefined && unit === undefined ? null : unitsNamed(await directory(), q ?? '').filter(({ unitCode }) => unit === undefined || unitCode === unit).map(({ unitId }) => unitId)
  const ids = await lookUp.page({ fiscalYear: year ?? null, divisionCode: division ?? null, unitIds: wanted, before: cursor ?? null, limit: limit + 1 })
  const shown = ids.slice(0, limit)
  const [lines, timeliness] = await Promise.all([photographs.listInForce(shown), lookUp.timeliness(shown)])
  return { publications: lines.map((line) => entryOf(line, timeliness)), next: ids.length > limit ? (shown.at(-1) ?? null) : null }
}

/** One publication with its facts and its disclosure, in force or superseded by a corrected one; `withdrawn` for one that was withdrawn, null where there never was one. */
export const openPublication = async (id: string): Promise<Out<typeof PublicationDetail> | 'withdrawn' | null> => {
  const { directory: lookUp, photographs } = database()
  const photograph = await photographs.byId(id)
  if (photograph === null) return null
  if (photograph.status === 'withdrawn') return 'withdrawn'
  const file = photograph.files.find(({ format }) => format === 'json')
  if (file === undefined) throw new Error(`publication ${id} has no JSON`)
  // The published file in the contract's shape, of which the facts are told apart; files of before bring none along.
  const { facts: _facts, beside: _beside, form: _form, ...disclosure } = JSON.parse(new TextDecoder().decode(await readKeptFile(file))) as Out<typeof PublicationDetail>['disclosure']
  return {
    ...entryOf(photograph, await lookUp.timeliness([id])),
    supersededBy: photograph.status === 'superseded' ? await photographs.inForceBeside(id) : null,
    templateId: photograph.templateId,
    files: photograph.files.map(({ format, sha256, size }) => ({ format, sha256, size, path: `/reports/${id}/files/${format}` })),
    signature: photograph.signature,
    // Written by `toContract` at publication and never changed since.
    facts: photograph.facts as Out<typeof PublicationDetail>['facts'],
    disclosure,
  }
}

/** One measure of one unit over the years published; null where the unit has nothing published. */
export const openSeries = async ({ unit, division, measure }: Out<typeof SeriesQuery>): Promise<Out<typeof Series> | null> => {
  const found = (await directory()).find(({ unitCode, divisionCode }) => unitCode === unit && divisionCode === division)
  if (found === undefined || !isMeasure(measure)) return null
  const { label, cell } = measures[measure]
  const figures = await database().directory.figures([found.unitId], [cell])
  return {
    measure, label, amountUnit: '元', unit: { code: found.unitCode, name: found.unitName }, division: { code: found.divisionCode, name: found.divisionName },
    points: figures.map(({ fiscalYear, exact, publicationId }) => ({ fiscalYear, value: exact === null || exact === '' ? null : exact.replaceAll(',', ''), publication: publicationId })),
  }
}
