import 'server-only'
import type { CellRef } from '@/lib/report/cell'
import type { Client } from './client'

/** One publication in force, as lists need it. Amounts are 元 with two decimals; days are `2025-09-03` where the county is. */
export type RegisterRow = {
  readonly id: string
  readonly version: number
  readonly unitId: string
  /** As they were named at publication. */
  readonly unitCode: string
  readonly unitName: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly fiscalYear: number
  readonly templateId: string
  readonly title: string
  /** Null where the part it stands in is withheld, like the number of projects. */
  readonly incomeTotal: string | null
  readonly expenditureTotal: string | null
  readonly threePublicTotal: string | null
  readonly expenditureChangePercent: string | null
  readonly projectCount: number | null
  /** Parts withheld as state secrets (`WithheldPart`). */
  readonly withheld: readonly string[]
  /** ISO 8601 */
  readonly publishedAt: string
  /** When the first version was published that has not been withdrawn. */
  readonly firstPublishedOn: string
  /** 批复日期: as the bureau set it for its season, or else the day the disclosure passed. */
  readonly approvedOn: string | null
}

/** A unit that publishes, or has published. */
export type RosterUnit = {
  readonly unitId: string
  readonly unitCode: string
  readonly unitName: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly active: boolean
}

export type RosterDivision = { readonly code: string; readonly name: string; readonly parentCode: string | null }
export type RosterSeason = { readonly divisionCode: string; readonly fiscalYear: number; readonly approvedOn: string; readonly deadline: string }

/** Sums over the publications of a year: amounts in 万元 as they are printed, added. */
export type YearTotals = { readonly fiscalYear: number; readonly count: number; readonly expenditure: string; readonly threePublic: string; readonly projects: number; readonly divisionNames: readonly string[] }
export type YearSpent = { readonly fiscalYear: number; readonly code: string; readonly name: string; readonly amount: string }

/** The figure of a cell in one publication: 元, null where the cell is blank or not there. */
export type FigureOfYear = { readonly publicationId: string; readonly unitId: string; readonly fiscalYear: number; readonly ref: string; readonly exact: string | null; /** As the table prints it; zero prints empty. */ readonly printed: string }

const literal = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "''")

/** The longest run of letters that the index knows. */
const RUN = 3

/** What the index is asked of a word: every run of three letters, or the two there are; a letter alone begins some run. */
const runsOf = (word: string): readonly string[] => {
  const letters = [...word]
  const length = Math.min(RUN, letters.length)
  return Array.from({ length: letters.length - length + 1 }, (_, from) => `'${literal(letters.slice(from, from + length).join(''))}'${letters.length === 1 ? ':*' : ''}`)
}

/** What the public looks things up by. Publications in force only, in every query. */
export const directoryOver = (client: Client) => ({
  /** Of these units, or of all: every publication in force. */
  register: (unitIds: readonly string[] | null): Promise<readonly RegisterRow[]> => client.$queryRaw<RegisterRow[]>`
    SELECT p.id::text, p.version, p.unit_id::text AS "unitId", p.unit_code AS "unitCode", p.unit_name AS "unitName", p.division_code AS "divisionCode", p.division_name AS "divisionName",
           p.fiscal_year AS "fiscalYear", p.template_id AS "templateId", p.title, p.income_total::text AS "incomeTotal", p.expenditure_total::text AS "expenditureTotal", p.three_public_total::text AS "threePublicTotal",
           p.expenditure_change_percent AS "expenditureChangePercent", p.project_count AS "projectCount", p.withheld,
           to_char(p.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
           (CASE WHEN p.version = 1 THEN p.published_at ELSE (SELECT min(f.published_at) FROM publications f WHERE f.disclosure_id = p.disclosure_id AND f.status <> 'withdrawn') END AT TIME ZONE 'Asia/Shanghai')::date::text AS "firstPublishedOn",
           coalesce(s.approved_on, (d.approved_at AT TIME ZONE 'Asia/Shanghai')::date)::text AS "approvedOn"
    FROM publications p JOIN disclosures d ON d.id = p.disclosure_id LEFT JOIN seasons s ON s.division_code = p.division_code AND s.fiscal_year = p.fiscal_year
    WHERE p.status = 'published' AND (${unitIds}::uuid[] IS NULL OR p.unit_id = ANY (${unitIds}::uuid[]))`,

  /** Every unit, by 区划, department and code. */
  roster: (): Promise<readonly RosterUnit[]> => client.$queryRaw<RosterUnit[]>`
    SELECT u.id::text AS "unitId", u.code AS "unitCode", u.name AS "unitName", v.code AS "divisionCode", v.name AS "divisionName", d.code AS "departmentCode", d.name AS "departmentName", u.active
    FROM units u JOIN departments d ON d.id = u.department_id JOIN divisions v ON v.code = u.division_code
    ORDER BY v.code, d.code, u.code`,

  divisions: (): Promise<readonly RosterDivision[]> => client.division.findMany({ select: { code: true, name: true, parentCode: true }, orderBy: { code: 'asc' } }),

  seasons: (): Promise<readonly RosterSeason[]> => client.$queryRaw<RosterSeason[]>`
    SELECT division_code AS "divisionCode", fiscal_year AS "fiscalYear", approved_on::text AS "approvedOn", deadline::text AS deadline FROM seasons`,

  yearTotals: (): Promise<readonly YearTotals[]> => client.$queryRaw<YearTotals[]>`
    SELECT fiscal_year AS "fiscalYear", count(*)::int AS count, coalesce(sum(round(expenditure_total / 10000, 2)), 0)::text AS expenditure, coalesce(sum(round(three_public_total / 10000, 2)), 0)::text AS "threePublic",
           coalesce(sum(project_count), 0)::int AS projects, array_agg(DISTINCT division_name) AS "divisionNames"
    FROM publications WHERE status = 'published' GROUP BY 1`,

  /** What was spent by 类, as 公开03 prints it, added over the publications of each year. */
  spentByCategory: (): Promise<readonly YearSpent[]> => client.$queryRaw<YearSpent[]>`
    SELECT p.fiscal_year AS "fiscalYear", c.code, min(c.name) AS name, sum(nullif(c.amount, '')::numeric)::text AS amount
    FROM publications p, jsonb_to_recordset(p.by_category) AS c(code text, name text, amount text)
    WHERE p.status = 'published' GROUP BY 1, 2 HAVING sum(nullif(c.amount, '')::numeric) IS NOT NULL ORDER BY 1, 2`,

  /**
   * The publications whose booklet has all these words, letter by letter, the newest first. The index names those that have
   * every run of letters; where that does not prove the word, they are read one after the other until there are enough.
   */
  withText: async (asked: readonly string[], fiscalYear: number | null, limit: number): Promise<readonly string[]> => {
    const words = asked.map((word) => word.toLowerCase())
    const runs = [...words.flatMap(runsOf), ...(fiscalYear === null ? [] : [`'#${String(fiscalYear)}'`])].join(' & ')
    const unproven = words.filter((word) => [...word].length > RUN)
    const rows = await client.$queryRaw<{ id: string }[]>`SELECT id::text FROM publications_saying(${runs}::tsquery, ${unproven}::text[], ${limit}::int) AS id`
    return rows.map(({ id }) => id)
  },

  figures: async (unitIds: readonly string[], refs: readonly CellRef[]): Promise<readonly FigureOfYear[]> => {
    // One row a publication: thousands of small rows take longer to read than to find.
    const rows = await client.$queryRaw<(Omit<FigureOfYear, 'ref' | 'exact' | 'printed'> & { readonly figures: readonly (readonly [ref: string, exact: string | null, printed: string])[] })[]>`
      SELECT p.id::text AS "publicationId", p.unit_id::text AS "unitId", p.fiscal_year AS "fiscalYear", jsonb_agg(jsonb_build_array(f.cell, f.exact::text, f.printed) ORDER BY f.cell) AS figures
      FROM publications p JOIN publication_figures f ON f.publication_id = p.id
      WHERE p.status = 'published' AND p.unit_id = ANY (${[...unitIds]}::uuid[]) AND f.cell = ANY (${[...refs]}::text[])
      GROUP BY p.id ORDER BY p.fiscal_year, p.unit_code`
    return rows.flatMap(({ figures, ...row }) => figures.map(([ref, exact, printed]) => ({ ...row, ref, exact, printed })))
  },
})
