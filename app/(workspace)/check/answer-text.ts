import { isOwnRequest } from '@/app/own-request'
import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'

/**
 * Answers whoever sends a text byte for byte: an address and no server action, for it may be larger than any form. Its body is
 * read by the use case, once its sender is known; the rest of the input stands in the address.
 */
export const answerText = async (request: Request, ask: (input: Readonly<Record<string, unknown>>) => Promise<unknown>): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  const wait = actor === null ? null : await tooMany('check', actor.userId)
  if (wait !== null) return wait
  const input = { ...Object.fromEntries(new URL(request.url).searchParams), body: request.body }
  return Response.json(await ask(input), { headers: { 'cache-control': 'no-store' } })
}
