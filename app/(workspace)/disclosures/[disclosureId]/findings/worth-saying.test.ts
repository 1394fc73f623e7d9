import { describe, expect, test } from 'vitest'
import type { RootCause } from '@/lib/rules/root-cause'
import { explainedBy, isWorthSaying } from './worth-saying'

const cause = (clears: readonly string[], slip = ''): RootCause => ({ changes: [{ key: 'balances/openingBalance', label: '', from: '1.00', to: '2.00', slip }], alternatives: [], clears, remaining: [], sentence: '' })

describe('a cause', () => {
  test('of several findings is said, of one only where the figure shows a slip', () => {
    expect([cause(['a', 'b']), cause(['a']), cause(['a'], '疑似数字换位'), cause([])].map(isWorthSaying)).toEqual([true, false, true, false])
  })
  test('that could be any of many is left to the finding', () => {
    const way = cause(['a']).changes
    expect(isWorthSaying({ ...cause(['a'], '疑似打错一位'), alternatives: [way, way, way] })).toBe(false)
  })
  test('has its findings under it, each under the first that explains it', () => {
    expect([...explainedBy([cause(['a', 'b']), cause(['b', 'c'])])]).toEqual([['a', 0], ['b', 0], ['c', 1]])
  })
})
