import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'

const POOL = 4

// A development server reloads modules; without this place each reload would open another pool.
const kept: typeof globalThis & { mingsuanPlainPool?: pg.Pool } = globalThis

/** A small pool without the ORM, for what is asked before anything else: by the shortest way, and by the proxy, where the ORM cannot run. */
export const plainPool = (): pg.Pool => (kept.mingsuanPlainPool ??= new pg.Pool({ connectionString: env.databaseUrl, max: POOL, idleTimeoutMillis: 30_000 }).on('error', () => undefined))

/** The end: connections are given back. */
export const closePlainPool = async (): Promise<void> => {
  const pool = kept.mingsuanPlainPool
  delete kept.mingsuanPlainPool
  await pool?.end()
}
