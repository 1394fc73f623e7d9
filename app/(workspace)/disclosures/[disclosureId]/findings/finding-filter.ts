import type { Severity } from '@/components/ui/severity-badge'
import { findingSections } from './finding-section'

/** Which findings are looked at; kept in the address. */
export type FindingFilter = { readonly severity: Severity | 'all' | 'todo'; /** A section's key. */ readonly section: string | null }

const severities: readonly FindingFilter['severity'][] = ['all', 'todo', 'error', 'warning', 'notice']

type Parameters = { readonly get: (name: string) => string | null }

/** Anything may stand in an address: what names nothing filters nothing. */
export const filterOf = (parameters: Parameters): FindingFilter => {
  const section = parameters.get('section')
  return { severity: severities.find((each) => each === parameters.get('severity')) ?? 'all', section: findingSections.some(({ key }) => key === section) ? section : null }
}

/** `severity=warning&section=income`; empty where everything is shown. `finding` is the one that has the focus. */
export const filterQuery = ({ severity, section }: FindingFilter, finding?: string): string => {
  const parameters = new URLSearchParams()
  if (severity !== 'all') parameters.set('severity', severity)
  if (section !== null) parameters.set('section', section)
  if (finding !== undefined) parameters.set('finding', finding)
  return parameters.toString()
}
