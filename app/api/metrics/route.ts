import { metricsPage } from '@/lib/watch/metrics-page'

export const dynamic = 'force-dynamic'

/** What this server counts, for Prometheus. To anybody without the token there is no such address. */
export const GET = async (request: Request): Promise<Response> => {
  const text = await metricsPage(request.headers.get('authorization'))
  if (text === null) return new Response(null, { status: 404 })
  return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' } })
}
