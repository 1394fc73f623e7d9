import 'server-only'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { standingOf } from '@/lib/workflow/answered'
import { judgementOf, type Judgement } from './judgement'

export type { Judgement } from './judgement'

/** How many findings a disclosure has; `unexplained` are the warnings that still ask for words. */
export type FindingCount = { readonly errors: number; readonly warnings: number; readonly unexplained: number; readonly notices: number }

/** What a list says of a disclosure besides its line: its findings counted, and what the list measures of its own. */
export type JudgedLine<T> = { readonly count: FindingCount; readonly measured: T }

type Listed = Pick<DisclosureRow, 'id' | 'version' | 'templateId' | 'fiscalYear'>

const MOST_KEPT = 5000

const judged = async <T>(listed: Listed, measure: (judgement: Judgement) => T): Promise<JudgedLine<T>> => {
  const db = database()
  const [facts, explanations] = await Promise.all([db.facts.of(listed.id), db.explanations.of(listed.id)])
  const judgement = judgementOf(listed, facts)
  const { errors, unexplained } = standingOf(judgement.findings, explanations)
  const of = (severity: 'warning' | 'notice'): number => judgement.findings.filter((finding) => finding.severity === severity).length
  return { count: { errors: errors.length, warnings: of('warning'), unexplained: unexplained.length, notices: of('notice') }, measured: measure(judgement) }
}

/**
 * Judges the disclosures of a list; once for each version, since facts and explanations of a version never change.
 * Takes lines that `listDisclosures` answered: whoever holds them may see what they are about.
 */
export const judgeListed = <T>(measure: (judgement: Judgement) => T): ((listed: readonly Listed[]) => Promise<ReadonlyMap<string, JudgedLine<T>>>) => {
  const kept = new Map<string, { readonly version: number; readonly line: JudgedLine<T> }>()
  return async (listed) => {
    const lines = new Map<string, JudgedLine<T>>()
    // One after the other: a county's worth of facts is not to be held in memory at once.
    for (const each of listed) {
      const known = kept.get(each.id)
      const line = known?.version === each.version ? known.line : await judged(each, measure)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(each.id, { version: each.version, line })
      lines.set(each.id, line)
    }
    return lines
  }
}
