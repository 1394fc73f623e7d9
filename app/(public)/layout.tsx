import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { siteOrigin } from '@/lib/publication/site'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Search engines and whoever passes an address on need it in full. */
export const generateMetadata = (): Metadata => ({ metadataBase: new URL(siteOrigin()), alternates: { types: { 'application/atom+xml': '/feed.xml' } } })

const PublicLayout = ({ children }: { readonly children: ReactNode }) => (
  <>
    <SkipLink />
    <SiteHeader />
    <main id="main" className="text-16">{children}</main>
    <SiteFooter />
  </>
)

export default PublicLayout
