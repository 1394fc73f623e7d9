import { figureOf, times, type Figure } from '@/lib/money/amount'
import type { DisplayUnit } from '@/lib/money/format'
import type { Template } from '@/lib/template/templates'

const YUAN_PER_UNIT = { 元: figureOf('1'), 万元: figureOf('10000') } as const

/** An amount of a printing unit in 元. */
export const yuanOf = (value: Figure, unit: DisplayUnit): Figure => times(value, YUAN_PER_UNIT[unit.label])

/** So many halves of the sheets' last printed place, in 元: 5 元 each where 万元 are printed with three decimals. */
export const inYuan = (half: Figure, { sheetUnit }: Template, figures: number): Figure => times(yuanOf(half, sheetUnit), figureOf(String(figures)))
