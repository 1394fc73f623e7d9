import { figureOf, times, type Amount, type Figure } from '@/lib/money/amount'
import { formatTrimmed, type AmountUnit } from '@/lib/money/format'
import { amountWords } from '@/components/live/fact-words'

const HUNDRED = figureOf('100')

/** `98.5%`; empty without a budget. */
export const rateWords = (rate: Figure | null): string => (rate === null ? '' : `${formatTrimmed(times(rate, HUNDRED), 2)}%`)
export const scoreWords = (score: Figure | null): string => (score === null ? '' : formatTrimmed(score, 2))
export const moneyWords = (amount: Amount | null, unit: AmountUnit): string => (amount === null ? '' : amountWords(amount, unit))
