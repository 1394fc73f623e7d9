import type { Severity } from '@/components/ui/severity-badge'

/** The colour of a finding's edge, and of the digits that matter. */
export const severityEdge: Readonly<Record<Severity, string>> = { error: 'border-l-error', warning: 'border-l-warn', notice: 'border-l-note' }
export const severityStrong: Readonly<Record<Severity, string>> = { error: 'text-error', warning: 'text-warn', notice: 'text-note' }
