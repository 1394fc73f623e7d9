import type { Spans } from '@/lib/narrative/narrative'

export type Piece = { readonly text: string; readonly changed: boolean }
/** A run of clauses that stay together; between two runs something was left out. */
export type Excerpt = readonly Piece[]

const SHORT = 64
const END = /[，。；：]/u

type Clause = { pieces: Piece[]; changed: boolean }

/** A sentence cut after its commas and stops. */
const clausesOf = (spans: Spans, changed: ReadonlySet<number>): readonly Clause[] => {
  const clauses: Clause[] = [{ pieces: [], changed: false }]
  spans.forEach((span, index) => {
    const isChanged = changed.has(index)
    const parts = span.kind === 'text' ? span.text.split(/(?<=[，。；：])/u) : [span.text]
    for (const text of parts) {
      const clause = clauses.at(-1)
      if (clause === undefined) continue
      clause.pieces.push({ text, changed: isChanged })
      clause.changed ||= isChanged
      if (span.kind === 'text' && END.test(text.slice(-1))) clauses.push({ pieces: [], changed: false })
    }
  })
  return clauses.filter((clause) => clause.pieces.length > 0)
}

/** The clauses of a sentence in which something changed; a short sentence whole. */
export const changedClauses = (spans: Spans, changed: ReadonlySet<number>): readonly Excerpt[] => {
  const clauses = clausesOf(spans, changed)
  const length = spans.reduce((sum, span) => sum + span.text.length, 0)
  if (length <= SHORT) return [clauses.flatMap((clause) => clause.pieces)]
  const runs: Piece[][] = []
  clauses.forEach((clause, index) => {
    if (!clause.changed) return
    if (clauses[index - 1]?.changed === true) runs.at(-1)?.push(...clause.pieces)
    else runs.push([...clause.pieces])
  })
  return runs
}
