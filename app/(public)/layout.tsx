import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

const PublicLayout = ({ children }: { readonly children: ReactNode }) => (
  <>
    <SkipLink />
    <SiteHeader />
    <main id="main" className="text-16">{children}</main>
    <SiteFooter />
  </>
)

export default PublicLayout
