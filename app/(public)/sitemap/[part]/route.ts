import { siteMapPart } from '@/lib/publication/site-map'
import { siteMapAnswer } from '../../sitemap.xml/site-map-xml'

export const dynamic = 'force-dynamic'

/** One part of the map: the pages of the public side, or some of the reports in force. */
export const GET = async (request: Request, { params }: { readonly params: Promise<{ readonly part: string }> }): Promise<Response> => {
  const { part } = await params
  return siteMapAnswer(request, 'urlset', () => siteMapPart(part))
}
