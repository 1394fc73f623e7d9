import { describe, expect, test } from 'vitest'
import { toText } from './amount'
import { parseExactAmount, parseScore, parseTypedAmount, parseTypedCount } from './parse'

const typed = (text: string, unit: '元' | '万元' = '元'): string | null => {
  const parsed = parseTypedAmount(text, unit)
  return parsed.ok ? (parsed.value === null ? null : toText(parsed.value)) : `✗ ${parsed.error}`
}

describe('what people type and paste', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['１２，３４５．６７', '12345.67'],
    ['￥ 1 234.5', '1234.50'],
    ['682.83万元', '6828300.00'],
    ['100元', '100.00'],
    ['(1,234.50)', '-1234.50'],
    ['－3.2', '-3.20'],
    ['.5', '0.50'],
    ['12.500', '12.50'],
    ['0', '0.00'],
  ])('%s is %s', (text, yuan) => expect(typed(text)).toBe(yuan))
  test.each(['', '  ', '—', '——', '-'])('“%s” is blank', (text) => expect(typed(text)).toBeNull())
  test.each(['1,2', '12a', '1.2.3', '一百', '1,2a'])('%s is refused with its text', (text) => expect(typed(text)).toContain(`“${text}”`))
  test('万元 have six decimals, 元 two', () => {
    expect(typed('1.234567', '万元')).toBe('12345.67')
    expect(typed('1.2345678', '万元')).toContain('6 位')
    expect(typed('1.234')).toContain('2 位')
  })
  test('the unit behind the number wins', () => expect(typed('5元', '万元')).toBe('5.00'))
})

describe('amounts of a file are taken as they stand', () => {
  test.each(['1,2', 'abc', '1.234', '12345678901234567890', '+1', '１', '', ' 1', '1e3', '0x10', 'NaN', 'Infinity'])('“%s” is refused', (text) => expect(parseExactAmount(text, '元').ok).toBe(false))
  test.each([['0', '0.00'], ['-3.2', '-3.20'], ['007', '7.00']])('%s is %s', (text, yuan) => {
    const parsed = parseExactAmount(text, '元')
    expect(parsed.ok && toText(parsed.value)).toBe(yuan)
  })
})

test('counts are whole', () => {
  expect(parseTypedCount(' 12 ')).toEqual({ ok: true, value: 12 })
  expect(parseTypedCount('1,200')).toEqual({ ok: true, value: 1200 })
  expect(parseTypedCount('')).toEqual({ ok: true, value: null })
  expect(parseTypedCount('1.5').ok).toBe(false)
})

test('scores have at most four decimals', () => {
  expect(parseScore('9.98').ok).toBe(true)
  expect(parseScore('十分').ok).toBe(false)
})
