import { publicationById, publicationStatus } from '@/lib/publication/publications'

type Context = { readonly params: Promise<{ readonly publicationId: string }> }

/** Where every figure of a report comes from, from its photograph; asked for when a reader presses the first number. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { publicationId } = await params
  const state = await publicationStatus(publicationId)
  if (state === null) return new Response(null, { status: 404 })
  if (state.status === 'withdrawn') return new Response(null, { status: 410 })
  // A photograph never changes, so its id and version are its fingerprint; whether it may still be shown is asked each time.
  const etag = `"${publicationId}-${String(state.version)}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  if (request.headers.get('If-None-Match')?.includes(etag) === true) return new Response(null, { status: 304, headers })
  const publication = await publicationById(publicationId)
  return publication?.status === 'published' ? Response.json(publication.traces, { headers }) : new Response(null, { status: 410 })
}
