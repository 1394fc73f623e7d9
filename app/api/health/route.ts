import { isServing } from '@/lib/publication/serving'

export const dynamic = 'force-dynamic'

/** For whoever watches over the server: 200 once it serves, 503 while the database does not answer. */
export const GET = async (): Promise<Response> =>
  (await isServing()) ? Response.json({ status: 'ok' }) : Response.json({ status: 'unavailable' }, { status: 503 })
