export { generateMetadata, ReportPage as default } from './report-page'

// Readers are led to the edition that is public now (`proxy.ts`); here arrives what has none, and whoever comes past the proxy.
export const dynamic = 'force-dynamic'
