import 'server-only'
import { plainPool } from './plain-pool'

export type EditionRow = { readonly unitId: string; readonly edition: string; /** Of this publication itself nothing but its withdrawal is to be shown. */ readonly isWithdrawn: boolean }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/**
 * The edition of a unit's public pages: another one as soon as any of its publications is added, superseded or withdrawn, and
 * when the bureau names another day of 批复, from which they count whether it was in time. Null where there is no such publication.
 */
export const readEdition = async (publicationId: string): Promise<EditionRow | null> => {
  if (!UUID.test(publicationId)) return null
  const { rows } = await plainPool().query<EditionRow>(
    `SELECT of.unit_id::text AS "unitId", md5(string_agg(each.id::text || each.status || coalesce(s.approved_on::text, ''), ',' ORDER BY each.id)) AS edition, of.status = 'withdrawn' AS "isWithdrawn"
     FROM publications of JOIN publications each ON each.unit_id = of.unit_id
     LEFT JOIN seasons s ON s.division_code = each.division_code AND s.fiscal_year = each.fiscal_year WHERE of.id = $1::uuid GROUP BY of.unit_id, of.status`, [publicationId])
  return rows[0] ?? null
}
