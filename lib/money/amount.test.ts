import { describe, expect, test } from 'vitest'
import { amount, compare, figureOf, isZero, minus, plus, ratio, rounded, sumOf, toText, total } from './amount'
import { formatAmount, formatFixed, formatGrouped, formatTrimmed, inUnit } from './format'

const wan = { label: '万元', decimals: 2 } as const

describe('amounts are exact', () => {
  test('tenths add up', () => expect(toText(plus(amount('0.10'), amount('0.20')))).toBe('0.30'))
  test('the largest stored amounts keep their 分', () => expect(toText(plus(amount('999999999999999.99'), amount('0.01')))).toBe('1000000000000000.00'))
  test('blank is not zero: a sum of blanks is blank', () => {
    expect(sumOf([null, undefined, null])).toBeNull()
    expect(isZero(sumOf([null, amount('0')]))).toBe(true)
    expect(toText(total([null]))).toBe('0.00')
  })
  test('a ratio with nothing is no ratio', () => expect(ratio(amount('1'), amount('0'))).toBeNull())
  test('minus zero is zero', () => {
    expect(toText(minus(amount('-0.00'), amount('0')))).toBe('0.00')
    expect(compare(amount('-0'), amount('0'))).toBe(0)
  })
})

describe('printing rounds once, half up', () => {
  test.each([
    ['6828340.00', '682.83'],
    ['2374460.00', '237.45'],
    ['49.99', '0.00'],
    ['50.00', '0.01'],
    ['-50.00', '-0.01'],
    ['-49.00', '0.00'],
  ])('%s 元 prints %s 万元', (yuan, printed) => expect(formatAmount(amount(yuan), wan)).toBe(printed))
  test('thousands are grouped for reading', () => {
    expect(formatGrouped(amount('3816380'))).toBe('3,816,380.00')
    expect(formatGrouped(amount('-1234.5'))).toBe('-1,234.50')
  })
  test('evaluation sheets trim zeros', () => {
    expect(formatTrimmed(inUnit(amount('753750'), '万元'), 3)).toBe('75.375')
    expect(formatTrimmed(figureOf('100'), 2)).toBe('100')
    expect(formatTrimmed(figureOf('0.30'), 3)).toBe('0.3')
  })
  test('percentages keep their zeros', () => expect(formatFixed(rounded(figureOf('45.2'), 2), 2)).toBe('45.20'))
})
