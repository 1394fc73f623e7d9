import { flatten, type FactKey, type Facts } from '@/lib/facts/facts'
import { toText } from '@/lib/money/amount'
import { dice, type Dice } from '@/lib/rehearsal/dice'

export const typoKinds = ['digit', 'swap', 'zero added', 'zero dropped', 'unit'] as const
export type Typo = { readonly key: FactKey; readonly kind: (typeof typoKinds)[number]; readonly right: string; readonly wrong: string }

const withoutPoint = (text: string): string => text.replace('.', '')
const withPoint = (digits: string): string => `${digits.slice(0, -2).replace(/^0+(?=\d)/, '') || '0'}.${digits.slice(-2)}`

const mistyped = (right: string, kind: Typo['kind'], { below }: Dice): string => {
  const digits = withoutPoint(right)
  const at = below(digits.length)
  switch (kind) {
    case 'digit':
      return withPoint(`${digits.slice(0, at)}${(Number(digits[at]) + 1 + below(9)) % 10}${digits.slice(at + 1)}`)
    case 'swap': {
      const first = below(digits.length - 1)
      return withPoint(`${digits.slice(0, first)}${digits[first + 1] ?? ''}${digits[first] ?? ''}${digits.slice(first + 2)}`)
    }
    case 'zero added':
      return withPoint(`${digits}0`)
    case 'zero dropped':
      return digits.endsWith('0') ? withPoint(digits.slice(0, -1)) : right
    case 'unit':
      return withPoint(`${digits}0000`)
  }
}

/** Slips of the hand in single amounts of these facts, the same ones for the same seed; a slip that changes nothing is drawn again. */
export function* typosIn(facts: Facts, seed: number): Generator<Typo> {
  const thrown = dice(seed)
  const amounts = [...flatten(facts)].flatMap(([key, value]) => (value.kind === 'amount' && !value.amount.isZero() && !/^(priorYear|initialBudget)/.test(key) ? [[key, toText(value.amount)] as const] : []))
  for (;;) {
    const [key, right] = thrown.pick(amounts)
    const kind = thrown.pick(typoKinds)
    const wrong = mistyped(right, kind, thrown)
    if (wrong !== right) yield { key, kind, right, wrong }
  }
}
