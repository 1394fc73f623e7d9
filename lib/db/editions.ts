import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'

export type EditionRow = { readonly unitId: string; readonly edition: string; /** Of this publication itself nothing but its withdrawal is to be shown. */ readonly isWithdrawn: boolean }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const POOL = 2

// Asked before anything is drawn, so it goes by the shortest way: no ORM, a pool of its own.
const kept: typeof globalThis & { mingsuanEditionPool?: pg.Pool } = globalThis
const pool = (): pg.Pool => (kept.mingsuanEditionPool ??= new pg.Pool({ connectionString: env.databaseUrl, max: POOL, idleTimeoutMillis: 30_000 }).on('error', () => undefined))

/**
 * The edition of a unit's public pages: another one as soon as any of its publications is added, superseded or withdrawn,
 * and never an earlier one again. Null where there is no such publication.
 */
export const readEdition = async (publicationId: string): Promise<EditionRow | null> => {
  if (!UUID.test(publicationId)) return null
  const { rows } = await pool().query<EditionRow>(
    `SELECT of.unit_id::text AS "unitId", md5(string_agg(each.id::text || each.status, ',' ORDER BY each.id)) AS edition, of.status = 'withdrawn' AS "isWithdrawn"
     FROM publications of JOIN publications each ON each.unit_id = of.unit_id WHERE of.id = $1::uuid GROUP BY of.unit_id, of.status`, [publicationId])
  return rows[0] ?? null
}
