import type { AmountUnit, DisplayUnit } from '@/lib/money/format'
import { mostSaid } from '../letters'
import type { TableFound } from './tables'
import type { RawSection } from './segments'

const FINEST = 6

/** Decimals as the forms know them. */
const decimalsOf = (most: number): DisplayUnit['decimals'] => (most === 0 ? 0 : most <= 2 ? 2 : most === 3 ? 3 : FINEST)

/**
 * How a file prints its amounts: in the unit of its sentences, to which its tables are rounded where they are finer, with as many
 * decimals as most of its figures have.
 */
export const printedUnit = (tables: readonly TableFound[], sections: readonly RawSection[], usual: AmountUnit): DisplayUnit => {
  const text = sections.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length
  const [tenThousands, ones] = [count(/\d\s*万元/gu), count(/\d\s*元/gu)]
  const label: AmountUnit = tenThousands + ones === 0 ? usual : tenThousands >= ones ? '万元' : '元'
  const printed = label === usual
    ? tables.flatMap(({ printed: cells }) => cells.flatMap(({ measure, figure }) => (measure === 'amount' && figure.kind === 'figure' ? [figure.digits] : [])))
    : [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)/gu)].map(([, digits = '']) => digits)
  const decimals = printed.map((digits) => (digits.split('.')[1] ?? '').length)
  // Whole amounts among others are amounts whose zeros were left out.
  return { label, decimals: decimalsOf(mostSaid(decimals.filter((each) => each > 0)) ?? (decimals.length > 0 ? 0 : 2)) }
}
