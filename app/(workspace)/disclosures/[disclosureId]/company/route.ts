import { act } from '@/app/act'
import { attend, AttendInput } from '@/lib/disclosure/attend'
import { isOwnRequest } from '../../../own-request'

const answer = act(AttendInput, attend)

/** Asked every few seconds by a page that is looked at: who else is here, and what they have saved meanwhile. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const input: unknown = await request.json().catch(() => null)
  // `act` checks every part of it by its schema.
  return Response.json(await answer(input as Parameters<typeof answer>[0]), { headers: { 'cache-control': 'no-store' } })
}
