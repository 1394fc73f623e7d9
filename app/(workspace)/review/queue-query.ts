import type { FindingCount } from '@/lib/disclosure/judge-listed'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { byRisk, riskKinds, type RiskFacts, type RiskKind } from '@/lib/workflow/risk'
import { stateNames, type State } from '@/lib/workflow/states'
import { daysToPublish } from '../disclosures/next-step'
import { oneOf, type RawQuery } from '../disclosures/list-query'

/** What the queue is narrowed to; null is everything. `soon`: publication falls due within five days, or is overdue. `mine`: this person reviews it. `risk`: what stands out of it; `order` by risk, or else the longest waiting first. */
export type QueueQuery = { readonly state: State | null; readonly department: string | null; readonly findings: 'open' | 'explained' | 'none' | null; readonly due: 'soon' | null; readonly reviewer: 'mine' | null; readonly risk: RiskKind | null; readonly order: 'risk' | null; readonly words: string }

const isState = (text: string): text is State => Object.hasOwn(stateNames, text)
const isFindings = (text: string): text is NonNullable<QueueQuery['findings']> => ['open', 'explained', 'none'].includes(text)
const isRisk = (text: string): text is RiskKind => riskKinds.some((kind) => kind === text)
const SOON = 5

/** Reads an address; what makes no sense narrows nothing. */
export const queueQueryOf = (raw: RawQuery): QueueQuery => {
  const [state, department, findings, risk] = [oneOf(raw['state']), oneOf(raw['department']).slice(0, 40), oneOf(raw['findings']), oneOf(raw['risk'])]
  return {
    state: isState(state) ? state : null,
    department: department === '' ? null : department,
    findings: isFindings(findings) ? findings : null,
    due: oneOf(raw['due']) === 'soon' ? 'soon' : null,
    reviewer: oneOf(raw['reviewer']) === 'mine' ? 'mine' : null,
    risk: isRisk(risk) ? risk : null,
    order: oneOf(raw['order']) === 'risk' ? 'risk' : null,
    words: oneOf(raw['q']).trim().slice(0, 60),
  }
}

/** What stands after the question mark; empty where nothing is narrowed. */
export const queueParameters = ({ state, department, findings, due, reviewer, risk, order, words }: QueueQuery): string => {
  const said = { state, department, findings, due, reviewer, risk, order, q: words === '' ? null : words }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()
}

export const queueAddress = (parameters: string): string => (parameters === '' ? '/review' : `/review?${parameters}`)

const fitsFindings = (count: FindingCount | undefined, findings: QueueQuery['findings']): boolean => {
  if (findings === null) return true
  if (count === undefined) return false
  const open = count.errors + count.unexplained
  return findings === 'open' ? open > 0 : findings === 'explained' ? open === 0 && count.warnings > 0 : open + count.warnings === 0
}

/** What is known of each line besides itself: its findings counted, and what stands out of it. */
export type Known = { readonly counts: ReadonlyMap<string, { readonly count: FindingCount }>; readonly risks: ReadonlyMap<string, RiskFacts> }

const waitedLonger = (left: ListedDisclosure, right: ListedDisclosure): number => (left.submittedAt ?? '').localeCompare(right.submittedAt ?? '')

/** The order in which lines stand: the riskier first where it was asked for; the longest waiting first. */
export const orderedQueue = (lines: readonly ListedDisclosure[], { order }: Pick<QueueQuery, 'order'>, { risks }: Pick<Known, 'risks'>): readonly ListedDisclosure[] =>
  lines.toSorted((left, right) => {
    const [one, other] = [risks.get(left.id), risks.get(right.id)]
    return (order === null || one === undefined || other === undefined ? 0 : byRisk(one, other)) || waitedLonger(left, right)
  })

/** The lines that fit. */
export const narrowedQueue = (lines: readonly ListedDisclosure[], query: QueueQuery, { counts, risks }: Known, userId: string, now: string): readonly ListedDisclosure[] => {
  const wanted = query.words.split(/\s+/).filter((word) => word !== '')
  return lines.filter((line) => {
    const left = line.state === 'approved' ? daysToPublish(line, now) : null
    return (query.state === null || line.state === query.state) &&
      (query.department === null || line.unit.departmentCode === query.department) &&
      (query.due === null || (left !== null && left <= SOON)) &&
      (query.reviewer === null || line.reviewer?.userId === userId) &&
      (query.risk === null || (risks.get(line.id)?.[query.risk] ?? 0) > 0) &&
      fitsFindings(counts.get(line.id)?.count, query.findings) &&
      wanted.every((word) => line.unit.name.includes(word) || line.unit.code.startsWith(word) || line.receipt === word)
  })
}
