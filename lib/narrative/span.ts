import type { CellRef } from '@/lib/report/cell'

/** A piece of a sentence. Figures are cited, never typed; only a reason is a person's own words. Plain JSON. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  /** An amount, difference, percentage or count, with the cells it was computed from. */
  | { readonly kind: 'figure'; readonly text: string; readonly cites: readonly CellRef[]; readonly what: 'amount' | 'change' | 'percent' | 'count' }
  /** Words that follow from a sign: 增加, 减少, 增长, 下降, 与上年相同. */
  | { readonly kind: 'verb'; readonly text: string; readonly cites: readonly CellRef[] }
  /** A person's words, kept under the fact `slot`; empty while nobody has written them. */
  | { readonly kind: 'reason'; readonly text: string; readonly slot: string }

export type Spans = readonly Span[]
type Part = string | Span | Spans

const isSpans = (part: Span | Spans): part is Spans => Array.isArray(part)
const spansOf = (part: Part): Spans => (typeof part === 'string' ? [{ kind: 'text', text: part }] : isSpans(part) ? part : [part])

/** `` say`收入总计${amount}万元` ``: text between spans; neighbouring texts become one. */
export const say = (strings: TemplateStringsArray, ...parts: readonly Part[]): Spans => {
  const all = strings.flatMap((text, index) => [...spansOf(text), ...spansOf(parts[index] ?? '')])
  const joined: Span[] = []
  for (const span of all) {
    if (span.kind === 'text' && span.text === '') continue
    const last = joined.at(-1)
    if (span.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + span.text }
    else joined.push(span)
  }
  return joined
}

export const spansText = (spans: Spans): string => spans.map((span) => span.text).join('')

export const citedCells = (spans: Spans): readonly CellRef[] => spans.flatMap((span) => (span.kind === 'figure' || span.kind === 'verb' ? span.cites : []))
