import { act } from '@/app/act'
import { previewAdoption, PreviewAdoptionInput } from '@/lib/disclosure/preview-adoption'
import { isOwnRequest } from '../../../own-request'

const preview = act(PreviewAdoptionInput, previewAdoption)

/** A text for a disclosure, byte for byte, to be looked at before it is taken over: see `check/text`. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const input: unknown = { ...Object.fromEntries(new URL(request.url).searchParams), body: request.body }
  // `act` checks every part of it by its schema.
  return Response.json(await preview(input as Parameters<typeof preview>[0]), { headers: { 'cache-control': 'no-store' } })
}
