import type { FindingCount } from '@/lib/disclosure/judge-listed'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { stateNames, type State } from '@/lib/workflow/states'
import { daysToPublish } from '../disclosures/next-step'
import { oneOf, type RawQuery } from '../disclosures/list-query'

/** What the queue is narrowed to; null is everything. `soon`: publication falls due within five days, or is overdue. `mine`: this person reviews it. */
export type QueueQuery = { readonly state: State | null; readonly department: string | null; readonly findings: 'open' | 'explained' | 'none' | null; readonly due: 'soon' | null; readonly reviewer: 'mine' | null; readonly words: string }

const isState = (text: string): text is State => Object.hasOwn(stateNames, text)
const isFindings = (text: string): text is NonNullable<QueueQuery['findings']> => ['open', 'explained', 'none'].includes(text)
const SOON = 5

/** Reads an address; what makes no sense narrows nothing. */
export const queueQueryOf = (raw: RawQuery): QueueQuery => {
  const [state, department, findings] = [oneOf(raw['state']), oneOf(raw['department']).slice(0, 40), oneOf(raw['findings'])]
  return {
    state: isState(state) ? state : null,
    department: department === '' ? null : department,
    findings: isFindings(findings) ? findings : null,
    due: oneOf(raw['due']) === 'soon' ? 'soon' : null,
    reviewer: oneOf(raw['reviewer']) === 'mine' ? 'mine' : null,
    words: oneOf(raw['q']).trim().slice(0, 60),
  }
}

/** What stands after the question mark; empty where nothing is narrowed. */
export const queueParameters = ({ state, department, findings, due, reviewer, words }: QueueQuery): string => {
  const said = { state, department, findings, due, reviewer, q: words === '' ? null : words }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()
}

export const queueAddress = (parameters: string): string => (parameters === '' ? '/review' : `/review?${parameters}`)

const fitsFindings = (count: FindingCount | undefined, findings: QueueQuery['findings']): boolean => {
  if (findings === null) return true
  if (count === undefined) return false
  const open = count.errors + count.unexplained
  return findings === 'open' ? open > 0 : findings === 'explained' ? open === 0 && count.warnings > 0 : open + count.warnings === 0
}

/** The lines that fit. */
export const narrowedQueue = (lines: readonly ListedDisclosure[], query: QueueQuery, counts: ReadonlyMap<string, { readonly count: FindingCount }>, userId: string, now: string): readonly ListedDisclosure[] => {
  const wanted = query.words.split(/\s+/).filter((word) => word !== '')
  return lines.filter((line) => {
    const left = line.state === 'approved' ? daysToPublish(line, now) : null
    return (query.state === null || line.state === query.state) &&
      (query.department === null || line.unit.departmentCode === query.department) &&
      (query.due === null || (left !== null && left <= SOON)) &&
      (query.reviewer === null || line.reviewer?.userId === userId) &&
      fitsFindings(counts.get(line.id)?.count, query.findings) &&
      wanted.every((word) => line.unit.name.includes(word) || line.unit.code.startsWith(word) || line.receipt === word)
  })
}
