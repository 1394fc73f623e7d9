import type { Amount } from '@/lib/money/amount'
import type { FactKey, FactValue } from '@/lib/facts/facts'
import { inYuan, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import type { AmountUnit } from '@/lib/money/format'

/** Facts as they are read, with the place of each. Blank facts are absent. */
export class Entries {
  readonly facts = new Map<FactKey, FactValue>()
  readonly places = new Map<FactKey, Where>()

  text(key: FactKey, text: string, where: Where | null = null): void {
    if (text.trim() === '') return
    this.put(key, { kind: 'text', text }, where)
  }
  list(key: FactKey, ids: readonly string[], where: Where | null = null): void {
    if (ids.length > 0) this.put(key, { kind: 'list', ids }, where)
  }
  count(key: FactKey, digits: string, where: Where | null): void {
    if (/^\d{1,9}$/u.test(digits)) this.put(key, { kind: 'count', count: Number.parseInt(digits, 10) }, where)
  }
  // Money in 元 is what `inYuan` gives.
  amount(key: FactKey, digits: string, unit: AmountUnit, where: Where | null): void {
    this.put(key, { kind: 'amount', amount: inYuan(digits, unit) as Amount }, where)
  }
  figure(key: FactKey, figure: FigureText | undefined, unit: AmountUnit, where: Where): void {
    if (figure?.kind === 'figure') this.amount(key, figure.digits, figure.unit ?? unit, where)
    else this.places.set(key, where)
  }
  put(key: FactKey, value: FactValue, where: Where | null): void {
    this.facts.set(key, value)
    if (where !== null) this.places.set(key, where)
  }
}
