import 'server-only'
import { plainPool } from './plain-pool'

/** `burst` at once, and afterwards one every `everyMs`. */
export type Rate = { readonly burst: number; readonly everyMs: number }

/**
 * Counts a request, or answers in how many milliseconds there is room for one; 0: it was counted. One statement by the
 * database's clock, so servers whose clocks differ agree. What is refused is not counted.
 */
export const takeRate = async (key: string, { burst, everyMs }: Rate): Promise<number> => {
  const { rows } = await plainPool().query<{ waitMs: number }>(
    `WITH taken AS (
       INSERT INTO rate_limits AS held (key, full_until) VALUES ($1, clock_timestamp() + $2::float8 * interval '1 millisecond')
       ON CONFLICT (key) DO UPDATE SET full_until = greatest(held.full_until, clock_timestamp()) + $2::float8 * interval '1 millisecond'
       WHERE held.full_until <= clock_timestamp() + $3::float8 * interval '1 millisecond'
       RETURNING 1)
     SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
       ELSE greatest(1, ceil(extract(epoch FROM (SELECT full_until FROM rate_limits WHERE key = $1) - clock_timestamp())::float8 * 1000 - $3::float8))
       END::float8 AS "waitMs"`, [key, everyMs, everyMs * (burst - 1)])
  return rows[0]?.waitMs ?? 0
}

/** Forgets whoever has not asked for so long that nothing is held against them. */
export const sweepRates = async (): Promise<void> => { await plainPool().query("DELETE FROM rate_limits WHERE full_until < clock_timestamp() - interval '1 minute'") }
