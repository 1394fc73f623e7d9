import 'server-only'
import type { Tag } from '../xml'

/** Signs that Word takes from fonts of its own, where forms use them. */
const SYMBOL: Readonly<Record<string, string>> = { B3: '≥', A3: '≤', B1: '±', B4: '×', B8: '÷', B9: '≠', BB: '≈', A5: '∞' }
const WINGDINGS: Readonly<Record<string, string>> = { A8: '□', '6F': '□', FE: '☑', '52': '☑', FC: '√', FD: '☒', '54': '☒' }

/** The letter that stands for a sign of a font of its own; empty where it has none. */
export const symbolOf = ({ font = '', char = '' }: Tag['attributes']): string => {
  const code = char.toUpperCase().replace(/^F0/u, '').replace(/^00/u, '')
  if (/wingdings/iu.test(font)) return WINGDINGS[code] ?? ''
  return SYMBOL[code] ?? ''
}
