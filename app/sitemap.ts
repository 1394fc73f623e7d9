import type { MetadataRoute } from 'next'
import { publicationsInForce } from '@/lib/publication/search'
import { register } from '@/lib/publication/register'
import { siteOrigin } from '@/lib/publication/site'

export const dynamic = 'force-dynamic'

/** What search engines may find: the pages of the public side and every report in force. */
const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const origin = siteOrigin()
  const [reports, { divisions }] = await Promise.all([publicationsInForce(), register()])
  const places = divisions.map(({ code }) => `/divisions/${code}`)
  return [
    ...['/', '/divisions', ...places, '/compare', '/open-data'].map((path) => ({ url: `${origin}${path === '/' ? '' : path}` })),
    ...reports.map(({ id, publishedAt }) => ({ url: `${origin}/reports/${id}`, lastModified: publishedAt })),
  ]
}

export default sitemap
