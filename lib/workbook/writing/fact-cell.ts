import 'server-only'
import type { SheetCell, SheetStyle } from '@/lib/export/spreadsheet'
import { factText, type FactValue, type KeyShape } from '@/lib/facts/facts'
import { look } from './look'

/** Excel keeps fifteen digits of a number; a longer one is written as a text and comes back whole. */
const EXACT_DIGITS = 15

export const isExact = (text: string): boolean => text.replace(/[-.]/g, '').replace(/^0+/, '').length <= EXACT_DIGITS

const styles: Readonly<Record<KeyShape['kind'], SheetStyle>> = { amount: look.amount, count: look.count, score: look.score, text: look.text, choice: look.text, order: look.text }

/** The words of a choice stand in the sheet, as they stand in the form. */
const shown = (shape: KeyShape, text: string): string => (shape.kind === 'choice' ? (shape.choices[text] ?? text) : text)

/** A cell to be filled, with the fact that stands there already. */
export const factCell = (shape: KeyShape, value: FactValue | undefined, locked: boolean): SheetCell => {
  const unlocked = styles[shape.kind]
  const style: SheetStyle = locked ? { ...look.label, numFmt: '@' } : unlocked
  const text = shown(shape, factText(value))
  if (text === '') return { value: null, type: 'empty', style }
  const isNumber = shape.kind === 'amount' || shape.kind === 'count' || shape.kind === 'score'
  return isNumber && isExact(text) ? { value: Number(text), type: 'number', style } : { value: text, type: 'string', style }
}
