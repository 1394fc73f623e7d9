import type { MetadataRoute } from 'next'
import { siteOrigin } from '@/lib/publication/site'

export const dynamic = 'force-dynamic'

/** The public side may be read by everybody; the workspace has nothing for search engines. */
const robots = (): MetadataRoute.Robots => ({
  rules: { userAgent: '*', allow: '/', disallow: ['/disclosures', '/review', '/administration', '/season', '/check', '/inbox', '/account', '/sign-in', '/api/auth'] },
  sitemap: `${siteOrigin()}/sitemap.xml`,
})

export default robots
