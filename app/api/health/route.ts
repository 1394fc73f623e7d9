export const dynamic = 'force-dynamic'

/** Alive: the process answers. Whoever restarts servers asks here; the database may be away. */
export const GET = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
