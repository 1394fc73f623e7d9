import { siteMapParts } from '@/lib/publication/site-map'
import { siteMapAnswer } from './site-map-xml'

export const dynamic = 'force-dynamic'

/** What search engines may find, in parts: the reports of a province do not fit one file. */
export const GET = (request: Request): Promise<Response> => siteMapAnswer(request, 'sitemapindex', () => siteMapParts())
