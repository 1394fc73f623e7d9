import { describe, expect, test } from 'vitest'
import { figureOf } from '@/lib/money/amount'
import { hintOf } from './hint'

const hint = (left: string, right: string, items: readonly string[] = []) => hintOf({ left: figureOf(left), right: figureOf(right), decimals: 2, items: items.map(figureOf) })

describe('what a difference hints at', () => {
  test('digits exchanged: a multiple of nine in the last place', () => {
    expect(hint('49.68', '46.98')).toBe('疑似数字换位')
    expect(hint('49.68', '46.97')).toBeNull()
  })
  test('a point or a unit', () => {
    expect(hint('24900', '2.49')).toBe('疑似小数点或单位有误')
    expect(hint('1.5', '15')).toBe('疑似小数点或单位有误')
    expect(hint('1000', '1')).not.toBe('疑似小数点或单位有误')
  })
  test('an item left out, a sign turned', () => {
    expect(hint('10', '6.5', ['3.5', '6.5'])).toBe('疑似漏列或多列其中一项')
    expect(hint('10', '3', ['3.5', '6.5'])).toBe('疑似正负号相反')
  })
  test('equal figures hint at nothing', () => expect(hint('1', '1')).toBeNull())
})
