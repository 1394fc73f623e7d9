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

const addText = (to: Span[], text: string): void => {
  if (text === '') return
  const last = to.at(-1)
  if (last?.kind === 'text') to[to.length - 1] = { kind: 'text', text: last.text + text }
  else to.push({ kind: 'text', text })
}

const add = (to: Span[], part: Part): void => {
  if (typeof part === 'string') addText(to, part)
  else if (isSpans(part)) for (const span of part) add(to, span)
  else if (part.kind === 'text') addText(to, part.text)
  else to.push(part)
}

/** `` say`收入总计${amount}万元` ``: text between spans; neighbouring texts become one. */
export const say = (strings: TemplateStringsArray, ...parts: readonly Part[]): Spans => {
  const joined: Span[] = []
  strings.forEach((text, index) => {
    addText(joined, text)
    add(joined, parts[index] ?? '')
  })
  return joined
}

export const spansText = (spans: Spans): string => spans.map((span) => span.text).join('')

export const citedCells = (spans: Spans): readonly CellRef[] => spans.flatMap((span) => (span.kind === 'figure' || span.kind === 'verb' ? span.cites : []))
