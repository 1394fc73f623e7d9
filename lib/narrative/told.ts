import type { Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'

/** What a paragraph is written from. */
export type Told = { readonly report: Report; readonly template: Template }
