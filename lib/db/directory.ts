import 'server-only'
import type { CellRef } from '@/lib/report/cell'
import type { Client } from './client'

/** A unit with something published in force. */
export type DirectoryUnit = {
  readonly unitId: string
  readonly unitCode: string
  readonly unitName: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly departmentCode: string
  readonly departmentName: string
  /** Newest first. */
  readonly years: readonly number[]
}

/** The figure of a cell in one publication: 元 with separators as its trace has it, null where the cell is blank or not there. */
export type FigureOfYear = { readonly publicationId: string; readonly unitId: string; readonly fiscalYear: number; readonly ref: string; readonly exact: string | null; /** As the table prints it; zero prints empty. */ readonly printed: string | null }

const literal = (text: string): string => text.replace(/[\\%_]/g, (mark) => `\\${mark}`)

/** What the public looks things up by. Publications in force only, in every query. */
export const directoryOver = (client: Client) => ({
  units: (): Promise<readonly DirectoryUnit[]> => client.$queryRaw<DirectoryUnit[]>`
    SELECT u.id::text AS "unitId", u.code AS "unitCode", u.name AS "unitName", v.code AS "divisionCode", v.name AS "divisionName",
           d.code AS "departmentCode", d.name AS "departmentName", array_agg(DISTINCT p.fiscal_year ORDER BY p.fiscal_year DESC) AS "years"
    FROM publications p JOIN units u ON u.id = p.unit_id JOIN departments d ON d.id = u.department_id JOIN divisions v ON v.code = u.division_code
    WHERE p.status = 'published'
    GROUP BY u.id, v.code, d.id
    ORDER BY v.code, d.code, u.code`,

  /** The publications whose booklet has these words, letter by letter; all of them must be in it. */
  withText: async (words: readonly string[], fiscalYear: number | null): Promise<readonly string[]> => {
    const patterns = words.map((word) => `%${literal(word)}%`)
    const rows = await client.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM publications
      WHERE status = 'published' AND (${fiscalYear}::int IS NULL OR fiscal_year = ${fiscalYear}::int) AND booklet::text ILIKE ALL (${patterns}::text[])
      ORDER BY id DESC LIMIT 500`
    return rows.map(({ id }) => id)
  },

  /** Whether each was published within the days allowed, as it was judged that day; absent where that was not judged. */
  timeliness: async (ids: readonly string[]): Promise<ReadonlyMap<string, 'inTime' | 'late'>> => {
    const rows = await client.$queryRaw<{ id: string; late: boolean }[]>`
      SELECT id::text, findings @> '[{"rule": "R14"}]'::jsonb AS late FROM publications WHERE id = ANY (${[...ids]}::uuid[]) AND rules_hash <> ''`
    return new Map(rows.map(({ id, late }) => [id, late ? 'late' : 'inTime']))
  },

  figures: (unitIds: readonly string[], refs: readonly CellRef[]): Promise<readonly FigureOfYear[]> => client.$queryRaw<FigureOfYear[]>`
    SELECT p.id::text AS "publicationId", p.unit_id::text AS "unitId", p.fiscal_year AS "fiscalYear", r.ref, p.traces -> r.ref ->> 'exact' AS exact, p.traces -> r.ref ->> 'printed' AS printed
    FROM publications p CROSS JOIN unnest(${[...refs]}::text[]) WITH ORDINALITY AS r(ref, place)
    WHERE p.status = 'published' AND p.unit_id = ANY (${[...unitIds]}::uuid[])
    ORDER BY p.fiscal_year, p.unit_code, r.place`,

  /** A page of publications in force, newest first; `before` is the id the page before ended with. Ids are in the order of publication. */
  page: async (filter: { readonly fiscalYear: number | null; readonly divisionCode: string | null; readonly unitIds: readonly string[] | null; readonly before: string | null; readonly limit: number }): Promise<readonly string[]> => {
    const rows = await client.publication.findMany({
      where: {
        status: 'published',
        ...(filter.fiscalYear === null ? {} : { fiscalYear: filter.fiscalYear }),
        ...(filter.divisionCode === null ? {} : { divisionCode: filter.divisionCode }),
        ...(filter.unitIds === null ? {} : { unitId: { in: [...filter.unitIds] } }),
        ...(filter.before === null ? {} : { id: { lt: filter.before } }),
      },
      select: { id: true },
      orderBy: { id: 'desc' },
      take: filter.limit,
    })
    return rows.map(({ id }) => id)
  },
})
