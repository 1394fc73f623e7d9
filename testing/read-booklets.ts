import { readBooklet } from '@/lib/document/read-booklet'
import { tell } from '@/lib/narrative/narrative'
import type { Mutation } from '@/lib/rehearsal/read-change'
import type { Subject } from '@/lib/rules/rule'
import { changed, consistentFacts, reportOf, verdict, type Changes } from './judged'

export { cells, document, inTurn, letters, paragraphs, said, sheet, table, withoutRows, withoutTable, type Mutation } from '@/lib/rehearsal/read-change'

/** The consistent disclosure as a reader of its booklet finds it. */
export const booklet = (changes: Changes = {}): Subject => {
  const report = reportOf(changed(consistentFacts, changes))
  return readBooklet(report, tell(report))
}

/** What one rule says of a booklet with a mistake: `['N01 error']`. */
export const verdictOf = (rule: string, mutate: Mutation, upon: Changes = {}): readonly string[] => verdict(mutate(booklet(upon))).filter((each) => each.startsWith(rule))
/** The booklet as it was. */
export const asItWas: Mutation = (subject) => subject
