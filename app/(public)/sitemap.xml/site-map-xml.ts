import { tooMany } from '@/app/too-many'
import { clientOf } from '@/lib/limits/client-address'
import type { MappedPage } from '@/lib/publication/site-map'
import { siteOrigin } from '@/lib/publication/site'
import { escaped } from '../escaped'

const kinds = { sitemapindex: 'sitemap', urlset: 'url' } as const

/** A map of the site, or the list of its parts, as sitemaps.org writes them. */
export const siteMapXml = (root: keyof typeof kinds, listed: readonly MappedPage[]): string => {
  const origin = siteOrigin()
  const line = ({ path, changedAt }: MappedPage): string =>
    `  <${kinds[root]}><loc>${escaped(`${origin}${path}`)}</loc>${changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`}</${kinds[root]}>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${listed.map(line).join('\n')}\n</${root}>\n`
}

/** The answer to whoever does not ask too often; null: there is no such file. */
export const siteMapAnswer = async (request: Request, root: keyof typeof kinds, read: () => Promise<readonly MappedPage[] | null>): Promise<Response> => {
  const wait = await tooMany('api', clientOf(request.headers))
  if (wait !== null) return wait
  const listed = await read()
  if (listed === null) return new Response('没有这份网站地图，请从 /sitemap.xml 找起。\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
  return new Response(siteMapXml(root, listed), { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' } })
}
