import { act } from '@/app/act'
import { adoptText, AdoptTextInput } from '@/lib/disclosure/adopt-text'
import { isOwnRequest } from '../../own-request'

const adopt = act(AdoptTextInput, adoptText)

/** A text to be taken over as its preview said, byte for byte: see `check/text`. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const input: unknown = { ...Object.fromEntries(new URL(request.url).searchParams), body: request.body }
  // `act` checks every part of it by its schema.
  return Response.json(await adopt(input as Parameters<typeof adopt>[0]), { headers: { 'cache-control': 'no-store' } })
}
