import { factLabel, type FactKey } from '@/lib/facts/facts'
import { figureOfFact, factRef, type Report } from '@/lib/report/report'
import type { RuleFinding } from './rule'

const MOST_NAMED = 3

/** The facts of a form that nobody stated, in one finding: one page, one thing to do. */
export function* blankFacts(report: Report, keys: readonly FactKey[], words: (names: string) => Pick<RuleFinding, 'what' | 'advice'>): Iterable<RuleFinding> {
  const blank = keys.filter((key) => figureOfFact(report.facts, key) === null)
  if (blank.length === 0) return
  const names = blank.slice(0, MOST_NAMED).map((key) => `“${factLabel(key, report.template.fiscalYear).split(' ').at(-1) ?? key}”`)
  yield { ...words(`${names.join('')}${blank.length > names.length ? `等 ${blank.length} 项` : ''}`), left: blank.map(factRef) }
}

/** The keys of one group of facts. */
export const keysOf = (prefix: string, group: object): readonly FactKey[] => Object.keys(group).map((name) => `${prefix}/${name}`)
