import { publicationById } from '@/lib/publication/publications'

type Context = { readonly params: Promise<{ readonly publicationId: string }> }

/** The bureau's signature over the JSON file, as a file of its own: for `mingsuan check --signature`. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const { publicationId } = await params
  const publication = await publicationById(publicationId)
  if (publication === null) return new Response('没有这份决算', { status: 404 })
  if (publication.status === 'withdrawn') return new Response('本件已撤回', { status: 410 })
  if (publication.signature === null) return new Response('本件公开时没有签名', { status: 404 })
  const headers = { 'Cache-Control': 'no-cache', 'Content-Disposition': `attachment; filename="${publicationId}.signature.json"` }
  return Response.json(publication.signature, { headers })
}
