import { figureOf, times, type Figure } from '@/lib/money/amount'
import type { AmountUnit } from '@/lib/money/format'

/** What stands in a cell where a figure is due. Letters that are no figure, or a figure that was cut, are not read: never zero, never guessed. */
export type FigureText = { readonly kind: 'blank' } | { readonly kind: 'unread'; readonly text: string } | { readonly kind: 'figure'; readonly text: string; readonly digits: string; readonly unit: AmountUnit | null }

const NOTHING = /^[-/\\*·_]*$/u
const SIGNED = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/u
const UNIT = /(万元|元)$/u
const BLANK: FigureText = { kind: 'blank' }

/** Digits as printed: full or half width, thousands separated or not, negative with a sign or in brackets, broken over lines. */
export const readFigure = (cell: string, clipped = false): FigureText => {
  const text = cell.normalize('NFKC').replace(/\s/gu, '').replace(/[—–−－─]+/gu, '-')
  if (NOTHING.test(text)) return clipped ? { kind: 'unread', text: cell } : BLANK
  if (clipped) return { kind: 'unread', text: cell }
  const unit = UNIT.exec(text)?.[1]
  const number = (unit === undefined ? text : text.slice(0, -unit.length)).replace(/^\((.+)\)$/u, '-$1').replace(/^[¥￥]/u, '')
  const [, sign = '', whole, fraction = ''] = SIGNED.exec(number) ?? []
  if (whole === undefined) return { kind: 'unread', text: cell }
  return { kind: 'figure', text: cell.replace(/\s/gu, ''), digits: `${sign}${whole.replaceAll(',', '')}${fraction}`, unit: unit === '元' || unit === '万元' ? unit : null }
}

const SCALE = { 元: figureOf('1'), 万元: figureOf('10000') } as const

/** The figure in 元. */
export const inYuan = (digits: string, unit: AmountUnit): Figure => times(figureOf(digits), SCALE[unit])

/** A row that numbers the columns: 1, 2, 3 … in turn, and nothing else that is a figure. */
export const isNumbering = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => text.trim()).filter((text) => /\d/u.test(text))
  return numbers.length > 1 && numbers.every((text, index) => index === 0 ? /^\d{1,2}$/u.test(text) : text === String(Number.parseInt(numbers[0] ?? '', 10) + index))
}
