import { isSame, type Amount } from '@/lib/money/amount'

/** One stated fact. Blank facts have no value at all: they are absent. A list's value is the order of its items. */
export type FactValue =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ids: readonly string[] }

export const sameFact = (left: FactValue | undefined, right: FactValue | undefined): boolean => {
  if (left === undefined || right === undefined) return left === right
  if (left.kind === 'amount' && right.kind === 'amount') return isSame(left.amount, right.amount)
  if (left.kind === 'count' && right.kind === 'count') return left.count === right.count
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text
  if (left.kind === 'list' && right.kind === 'list') return left.ids.length === right.ids.length && left.ids.every((id, index) => id === right.ids[index])
  return false
}
