import 'server-only'
import type { FactKey, FactValue } from '@/lib/facts/facts'
import { isSame, rounded } from '@/lib/money/amount'
import { inUnit, type DisplayUnit } from '@/lib/money/format'

/** How a text prints the amounts of its tables and sentences, and those of its evaluation sheets. */
export type PrintedUnits = { readonly tables: DisplayUnit; readonly sheets: DisplayUnit }

/** Whether what is stated already prints as the text does: a printout is no reason to make an exact amount coarser. */
export const isSameInPrint = (key: FactKey, stored: FactValue | undefined, read: FactValue, { tables, sheets }: PrintedUnits): boolean => {
  if (stored?.kind !== 'amount' || read.kind !== 'amount') return false
  const { label, decimals } = key.startsWith('performance/projects/') ? sheets : tables
  return isSame(rounded(inUnit(stored.amount, label), decimals), rounded(inUnit(read.amount, label), decimals))
}
