import type { ProseBlock } from './booklet-outline'

/** A term of the forms that the page explains: `id` is that of its card. Plain data: it may cross from the server to the browser. */
export type ExplainedTerm = { readonly id: string; readonly name: string; readonly text: string }

/** A text cut where it names a term, each term at its first place only; of two at one place the longer counts. */
export const cutAtTerms = (text: string, terms: readonly ExplainedTerm[]): readonly (string | ExplainedTerm)[] => {
  let first: { readonly at: number; readonly term: ExplainedTerm } | null = null
  for (const term of terms) {
    const at = text.indexOf(term.name)
    if (at !== -1 && (first === null || at < first.at || (at === first.at && term.name.length > first.term.name.length))) first = { at, term }
  }
  if (first === null) return text === '' ? [] : [text]
  const { at, term } = first
  return [...(at === 0 ? [] : [text.slice(0, at)]), term, ...cutAtTerms(text.slice(at + term.name.length), terms.filter((other) => other !== term))]
}

const textOf = (block: ProseBlock): string => (block.kind === 'paragraph' ? block.spans.map((span) => (span.kind === 'text' ? span.text : '\n')).join('') : '')

/** Which terms each paragraph of a section is the first to name, by the paragraph's id. */
export const firstNamed = (blocks: readonly ProseBlock[], terms: readonly ExplainedTerm[]): ReadonlyMap<string, readonly ExplainedTerm[]> => {
  const found = new Map<string, readonly ExplainedTerm[]>()
  let left = terms
  for (const block of blocks) {
    const text = textOf(block)
    const named = cutAtTerms(text, left).filter((piece) => typeof piece !== 'string')
    if (named.length > 0) found.set(block.id, named)
    left = left.filter((term) => !named.includes(term))
  }
  return found
}
