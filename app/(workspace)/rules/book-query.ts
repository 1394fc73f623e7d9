import { familyNames, type RuleEntry } from '@/lib/rules/rule-book'
import type { Severity } from '@/components/ui/severity-badge'
import { oneOf, type RawQuery } from '../disclosures/list-query'

/** What the rule book is narrowed to: null is everything; `form` null is the newest. */
export type BookQuery = { readonly words: string; readonly severity: Severity | null; readonly form: string | null }

const severities: readonly string[] = ['error', 'warning', 'notice'] satisfies readonly Severity[]
const isSeverity = (text: string): text is Severity => severities.includes(text)

/** Reads an address; what makes no sense narrows nothing. */
export const bookQueryOf = (raw: RawQuery): BookQuery => {
  const [severity, form] = [oneOf(raw['severity']), oneOf(raw['form'])]
  return { words: oneOf(raw['q']).trim().slice(0, 60), severity: isSeverity(severity) ? severity : null, form: /^[\w-]{1,40}$/.test(form) ? form : null }
}

/** The address of the rule book narrowed so. */
export const bookAddress = ({ words, severity, form }: BookQuery): string => {
  const parameters = new URLSearchParams()
  if (form !== null) parameters.set('form', form)
  if (severity !== null) parameters.set('severity', severity)
  if (words !== '') parameters.set('q', words)
  const text = parameters.toString()
  return text === '' ? '/rules' : `/rules?${text}`
}

/** The rules that fit; every word must occur in the rule, or be its number. */
export const narrowedBook = (entries: readonly RuleEntry[], { words, severity }: BookQuery): readonly RuleEntry[] => {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  return entries.filter((entry) => {
    const text = `${entry.title}${entry.relation}${entry.basis}${familyNames[entry.family]}`
    return (severity === null || entry.severity === severity) && wanted.every((word) => text.includes(word) || entry.id.startsWith(word.toUpperCase()))
  })
}
