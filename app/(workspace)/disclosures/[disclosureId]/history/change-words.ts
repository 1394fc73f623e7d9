import { factWords, keyShape, parseFact, type FactKey } from '@/lib/facts/facts'

/** A stored text as people read it: `3,816,380.00`, `行政单位`, `12 项`; empty for blank. */
export const changeWords = (key: FactKey, text: string | null): string => {
  if (text === null) return ''
  const shape = keyShape(key)
  if (shape?.kind === 'choice') return shape.choices[text] ?? text
  const parsed = parseFact(key, text)
  if (!parsed.ok || parsed.value === null) return text
  return parsed.value.kind === 'list' ? `${String(parsed.value.ids.length)} 项` : factWords(parsed.value)
}

/** Is it a figure, to be set to the right? */
export const isFigure = (key: FactKey): boolean => ['amount', 'count', 'score'].includes(keyShape(key)?.kind ?? '')
