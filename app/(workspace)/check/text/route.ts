import { act } from '@/app/act'
import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { checkText, CheckTextInput } from '@/lib/disclosure/check-text'
import { isOwnRequest } from '@/app/own-request'

const check = act(CheckTextInput, checkText)

/** A text to be checked, byte for byte: an address and no server action, for it may be larger than any form. Read only once its sender is known. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  const wait = actor === null ? null : await tooMany('check', actor.userId)
  if (wait !== null) return wait
  const input: unknown = { name: new URL(request.url).searchParams.get('name') ?? '', body: request.body }
  // `act` checks every part of it by its schema.
  return Response.json(await check(input as Parameters<typeof check>[0]), { headers: { 'cache-control': 'no-store' } })
}
