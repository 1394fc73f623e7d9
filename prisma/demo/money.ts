import { amount, figureOf, plus, rounded, times, total, zero, type Amount, type Figure } from '@/lib/money/amount'
import { formatTrimmed, inUnit } from '@/lib/money/format'

/** Plans are written as an accountant speaks: projects in 万元, pay per head in 元. */
export type Wan = string
export type Yuan = string

const TEN_THOUSAND = figureOf('10000')

/** Products of an amount and a plain number are amounts again; rounded to 分, where they are paid. */
const asPaid = (value: Figure): Amount => amount(rounded(value, 2).toFixed(2))

export const wan = (text: Wan): Amount => asPaid(times(amount(text), TEN_THOUSAND))
export const share = (base: Amount, rate: string): Amount => asPaid(times(base, figureOf(rate)))
export const heads = (count: number, perHead: Yuan): Amount => share(amount(perHead), `${count}`)
/** To whole hundreds of 元, as budgets are set. */
export const budgeted = (value: Amount): Amount => {
  const hundreds = rounded(times(value, figureOf('0.01')), 0)
  return asPaid(times(hundreds, figureOf('100')))
}
/** `75.375`: 万元 as evaluation sheets print it. */
export const sayWan = (value: Amount): string => formatTrimmed(inUnit(value, '万元'), 3)

/** A ledger of amounts under codes. */
export type Ledger = ReadonlyMap<string, Amount>

export const ledgerOf = (entries: Iterable<readonly [string, Amount]>): Ledger => {
  const ledger = new Map<string, Amount>()
  for (const [code, value] of entries) ledger.set(code, plus(ledger.get(code) ?? zero, value))
  return ledger
}
export const merged = (...ledgers: readonly Ledger[]): Ledger => ledgerOf(ledgers.flatMap((ledger) => [...ledger]))
export const sumOfLedger = (ledger: Ledger): Amount => total(ledger.values())
export const at = (ledger: Ledger, code: string): Amount => ledger.get(code) ?? zero
/** Collected by 类: the first three digits. */
export const byCategory = (ledger: Ledger): Ledger => ledgerOf([...ledger].map(([code, value]) => [code.slice(0, 3), value] as const))
