import 'server-only'
import type { BundleRow } from '@/lib/db/bundles'

/** What the log calls a bundle. */
export const bundleSubject = ({ fiscalYear, scope }: Pick<BundleRow, 'fiscalYear' | 'scope'>): string => `${String(fiscalYear)}年度${scope === 'published' ? '已公开的文本' : '全部文本'}`
