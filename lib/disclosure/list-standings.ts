import 'server-only'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { standingOf } from '@/lib/workflow/answered'
import { judgementOf } from './judgement'

/** How many findings a disclosure has; `unexplained` are the warnings that still ask for words. */
export type FindingCount = { readonly errors: number; readonly warnings: number; readonly unexplained: number; readonly notices: number }

type Listed = Pick<DisclosureRow, 'id' | 'version' | 'templateId' | 'fiscalYear'>

// Facts and explanations of a version never change, so what was counted once holds until the version does.
const counted = new Map<string, { readonly version: number; readonly count: FindingCount }>()
const MOST_KEPT = 5000

const countOf = async (listed: Listed): Promise<FindingCount> => {
  const kept = counted.get(listed.id)
  if (kept !== undefined && kept.version === listed.version) return kept.count
  const db = database()
  const [facts, explanations] = await Promise.all([db.facts.of(listed.id), db.explanations.of(listed.id)])
  const { findings } = judgementOf(listed, facts)
  const { errors, unexplained } = standingOf(findings, explanations)
  const of = (severity: 'warning' | 'notice'): number => findings.filter((finding) => finding.severity === severity).length
  const count = { errors: errors.length, warnings: of('warning'), unexplained: unexplained.length, notices: of('notice') }
  if (counted.size >= MOST_KEPT) counted.clear()
  counted.set(listed.id, { version: listed.version, count })
  return count
}

/** Counts the findings of disclosures that `listDisclosures` answered: whoever holds its lines may see what they are about. */
export const listStandings = async (listed: readonly Listed[]): Promise<ReadonlyMap<string, FindingCount>> => {
  const counts = new Map<string, FindingCount>()
  // One after the other: a county's worth of facts is not to be held in memory at once.
  for (const each of listed) counts.set(each.id, await countOf(each))
  return counts
}
