import { factWords, keyShape, parseFact, type FactKey } from '@/lib/facts/facts'

/** A change of one fact: a part of what the server's use case answers. Texts as stored, null is blank. */
export type FactLine = {
  readonly old: string | null
  readonly new: string | null
  readonly origin: 'entry' | 'import' | 'opening'
  /** The file of an import, as people call it. */
  readonly source: string | null
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
}

/** Where a change came from. */
export const originWords = (key: FactKey, { origin, source }: Pick<FactLine, 'origin' | 'source'>): string =>
  source !== null ? source : origin === 'entry' ? '录入' : origin === 'import' ? '导入' : key.startsWith('budgetUnit/') ? '单位名册' : '上年结转'

/** A stored text as people read it: `3,816,380.00`, `行政单位`, `12 项`; 空白 for null. */
export const storedWords = (key: FactKey, text: string | null): string => {
  if (text === null) return '空白'
  const shape = keyShape(key)
  if (shape?.kind === 'choice') return shape.choices[text] ?? text
  const parsed = parseFact(key, text)
  if (!parsed.ok || parsed.value === null) return text
  return parsed.value.kind === 'list' ? `${String(parsed.value.ids.length)} 项` : factWords(parsed.value)
}

/** Is it a figure, to be set to the right? */
export const isFigure = (key: FactKey): boolean => ['amount', 'count', 'score'].includes(keyShape(key)?.kind ?? '')

/** A value that the fact had, with the line that brought it; the latest first. */
export type PastValue = { readonly text: string | null; readonly line: FactLine | null }

/** Every value a fact had, newest first; the last is what stood there before the first change that is known. */
export const pastValues = (lines: readonly FactLine[]): readonly PastValue[] => {
  const first = lines.at(-1)
  return [...lines.map((line) => ({ text: line.new, line })), ...(first === undefined || first.old === null ? [] : [{ text: first.old, line: null }])]
}
