import type { Span, Spans } from '@/lib/narrative/narrative'

type ChangedSpansProps = { readonly spans: Spans; readonly changed: ReadonlySet<number> }

const STOPS = /[，。；：]/u

/** The clause before and after a changed figure is enough to know where it stands; the rest becomes an ellipsis. */
const shortened = (text: string, changedBefore: boolean, changedAfter: boolean): string => {
  const clauses = text.split(/(?<=[，。；：])/u)
  const [first = '', last = ''] = [clauses[0], clauses.at(-1)]
  if (clauses.length <= 1) return text
  if (changedBefore && changedAfter) return clauses.length === 2 ? text : `${first}…${last}`
  return changedBefore ? `${first}${STOPS.test(first) ? '…' : ''}` : `…${last}`
}

/** The parts of a sentence around what changed, the changed parts marked. */
export const ChangedSpans = ({ spans, changed }: ChangedSpansProps) => {
  const near = (index: number): boolean => changed.has(index - 1) || changed.has(index + 1)
  const isKept = (span: Span, index: number): boolean => changed.has(index) || near(index) || (span.kind !== 'text' && (near(index - 1) || near(index + 1)))
  return spans.map((span, index) => {
    // Spans of one sentence never move against each other.
    if (changed.has(index)) return <mark key={index}>{span.text === '' ? '（待填）' : span.text}</mark>
    if (!isKept(span, index)) return index > 0 && isKept(spans[index - 1] ?? span, index - 1) ? <span key={index}>…</span> : null
    return <span key={index}>{span.kind === 'text' ? shortened(span.text, changed.has(index - 1), changed.has(index + 1)) : span.text}</span>
  })
}
