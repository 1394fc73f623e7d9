import { hindrances } from '@/lib/watch/readiness'

export const dynamic = 'force-dynamic'

/** Ready: whoever distributes visitors among servers asks here. 503 with the reason while this one should be sent nobody. */
export const GET = async (): Promise<Response> => {
  const because = await hindrances()
  return Response.json(because.length === 0 ? { status: 'ready' } : { status: 'unavailable', because }, { status: because.length === 0 ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
