import { inUnit, formatGrouped, type AmountUnit } from '@/lib/money/format'
import type { Amount } from '@/lib/money/amount'
import { factLabel, factText, type FactKey, type FactValue, keyShape, parseFact } from '@/lib/facts/facts'
import { rowOfKey } from './code-groups'

/** `3,816,380.00` in 元; in 万元 as many decimals as the amount has, at least two: `381.638`, `381.60`. */
export const amountWords = (amount: Amount, unit: AmountUnit): string =>
  unit === '元' ? formatGrouped(amount) : formatGrouped(inUnit(amount, unit), 6).replace(/(\.\d{2}\d*?)0+$/, '$1')

/** What a field shows for a fact: amounts in the entry unit with thousands separators, everything else as it is stored. */
export const fieldText = (value: FactValue | null | undefined, unit: AmountUnit): string =>
  value?.kind === 'amount' ? amountWords(value.amount, unit) : factText(value)

/** A text that was written while amounts were shown in `from`, as it reads in `to`; what cannot be read stays as it is. */
export const textInUnit = (key: FactKey, text: string, from: AmountUnit, to: AmountUnit): string => {
  const parsed = from === to ? null : parseFact(key, text, from)
  return parsed?.ok === true ? fieldText(parsed.value, to) : text
}

export const isAmountKey = (key: FactKey): boolean => keyShape(key)?.kind === 'amount'

/** A fact where its page says the rest: `2010302 项目支出`. */
export const shortLabel = (key: FactKey, fiscalYear: number): string => {
  const row = rowOfKey(key)
  const label = keyShape(key)?.label
  return row === null || label === undefined ? factLabel(key, fiscalYear) : `${row.code} ${label}`
}
