import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, isSame, plus, sumOf, toText } from './amount'
import { formatAmount, formatGrouped } from './format'
import { parseExactAmount, parseTypedAmount } from './parse'

/** Amounts of up to fifteen digits as 分, so that the expected digits come from integers and not from us. */
const cents = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
const yuanText = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

test('stored text reads back to the same amount, in 元 and in 万元', () =>
  fc.assert(
    fc.property(cents, (value) => {
      const exact = amount(yuanText(value))
      const yuan = parseExactAmount(toText(exact), '元')
      expect(yuan.ok && isSame(yuan.value, exact)).toBe(true)
      const wan = parseExactAmount(formatAmount(exact, { label: '万元', decimals: 6 }), '万元')
      expect(wan.ok && isSame(wan.value, exact)).toBe(true)
    }),
  ))

test('grouped digits as pasted from a spreadsheet are the same amount', () =>
  fc.assert(
    fc.property(cents, (value) => {
      const exact = amount(yuanText(value))
      const pasted = parseTypedAmount(formatGrouped(exact), '元')
      expect(pasted.ok && pasted.value !== null && isSame(pasted.value, exact)).toBe(true)
    }),
  ))

test('sums do not depend on order and equal integer arithmetic', () =>
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (values) => {
      const amounts = values.map((value) => amount(yuanText(value)))
      const forward = sumOf(amounts)
      const expected = amount(yuanText(values.reduce((sum, value) => sum + value, 0n)))
      expect(forward !== null && isSame(forward, expected)).toBe(true)
      expect(isSame(amounts.reduceRight(plus), expected)).toBe(true)
    }),
  ))

test('any text at all is an amount, blank, or a sentence that quotes it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const parsed = parseTypedAmount(text, '元')
      if (!parsed.ok) expect(parsed.error.length).toBeGreaterThan(5)
    }),
  ))
