import { EDITION } from '@/lib/publication/edition-header'
import { reportPage } from '@/lib/publication/report-pages'

type Context = { readonly params: Promise<{ readonly publicationId: string }> }

/**
 * A kept report, packed as it is kept: packing it anew for each reader would cost several times what everything else of the
 * answer does, and the proxy, which knows the edition, cannot send what is packed already. Only the proxy leads here.
 */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const edition = request.headers.get(EDITION)
  if (edition === null) return new Response(null, { status: 404 })
  const { packed } = await reportPage((await params).publicationId, edition)
  return new Response(packed, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } })
}
