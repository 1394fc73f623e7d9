import type { AuditInput } from '@/lib/disclosure/audit-log'
import { oneOf, type RawQuery } from '../../disclosures/list-query'

const dayOf = (text: string): string | null => (/^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null)

/** Reads an address; what makes no sense narrows nothing. */
export const auditQueryOf = (raw: RawQuery): AuditInput => {
  const page = oneOf(raw['page'])
  const step = oneOf(raw['step'])
  return { step: step === '' ? null : step, words: oneOf(raw['q']).trim().slice(0, 60), since: dayOf(oneOf(raw['since'])), until: dayOf(oneOf(raw['until'])), page: /^\d{1,5}$/.test(page) ? Math.max(1, Number.parseInt(page, 10)) : 1 }
}

export const auditAddress = ({ step, words, since, until, page }: AuditInput, path = '/administration/audit', more: Readonly<Record<string, string>> = {}): string => {
  const parameters = new URLSearchParams(more)
  if (step !== null) parameters.set('step', step)
  if (since !== null) parameters.set('since', since)
  if (until !== null) parameters.set('until', until)
  if (words !== '') parameters.set('q', words)
  if (page !== 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}
