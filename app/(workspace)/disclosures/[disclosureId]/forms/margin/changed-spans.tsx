import type { Spans } from '@/lib/narrative/narrative'
import { changedClauses } from './changed-clauses'

/** The parts of a sentence around what changed, the changed parts marked. */
export const ChangedSpans = ({ spans, changed }: { readonly spans: Spans; readonly changed: ReadonlySet<number> }) =>
  // Clauses and pieces of one sentence are known by their places.
  changedClauses(spans, changed).map((excerpt, index) => (
    <span key={index}>
      {index > 0 && '… '}
      {excerpt.map(({ text, changed: marked }, at) => (marked ? <mark key={at}>{text === '' ? '（待填）' : text}</mark> : <span key={at}>{text}</span>))}
    </span>
  ))
