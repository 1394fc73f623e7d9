export { generateMetadata, ReportPage as default } from '../../report-page'

/**
 * A report drawn once an edition, and from then on sent as a file: an edition never changes, and the proxy leads nobody
 * to an old one. Nothing is to be invalidated, by one server or by several, before a restart or after it.
 */
export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []
