import { actAs } from '@/app/act'
import { readBody } from '@/app/read-body'
import { attend, AttendInput } from '@/lib/disclosure/attend'
import { isOwnRequest } from '@/app/own-request'
import { actorLooking } from '@/lib/auth/actor'

const MOST_BYTES = 20_000

const answer = actAs(AttendInput, attend)

/** Asked every few seconds by a page that is looked at: who else is here, and what they have saved meanwhile. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const body = await readBody(request, MOST_BYTES)
  if (!body.ok) return body.refusal
  // `actAs` checks every part of it by its schema.
  return Response.json(await answer(actorLooking, body.json as Parameters<typeof answer>[1]), { headers: { 'cache-control': 'no-store' } })
}
