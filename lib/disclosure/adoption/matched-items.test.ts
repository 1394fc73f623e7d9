import { expect, test } from 'vitest'
import { parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { valueOf } from '@/testing/value-of'
import { matchedItems } from './matched-items'

const facts = (texts: Readonly<Record<FactKey, string>>): Map<FactKey, FactValue> =>
  new Map(Object.entries(texts).flatMap(([key, text]): readonly (readonly [FactKey, FactValue])[] => {
    const value = valueOf(parseFact(key, text))
    return value === null ? [] : [[key, value]]
  }))
const read = facts({
  'performance/projects': 'p1,p2', 'performance/projects/p1/name': '道路养护', 'performance/projects/p1/funds': 'f1', 'performance/projects/p1/funds/f1/source': '市县区财政资金', 'performance/projects/p1/funds/f1/executed': '100.00',
  'performance/projects/p2/name': '排水疏浚', 'overview/duties': 'd1', 'overview/duties/d1/text': '维护道路。',
})

test('an item known by the same words keeps its id, whatever it was read as', () => {
  const stored = facts({ 'performance/projects': 'a,p1', 'performance/projects/a/name': '道路 养护', 'performance/projects/a/funds': 'x', 'performance/projects/a/funds/x/source': '市县区财政资金', 'performance/projects/p1/name': '别的项目' })
  const { facts: matched, readAs } = matchedItems(stored, read)
  expect(matched.get('performance/projects')).toEqual({ kind: 'list', ids: ['a', 'p2'] })
  expect(matched.has('performance/projects/a/funds/x/executed')).toBe(true)
  expect([...matched.keys()].filter((key) => key.startsWith('performance/projects/p1'))).toEqual([])
  expect(readAs.get('performance/projects/a/funds/x/executed')).toBe('performance/projects/p1/funds/f1/executed')
})

test('an id that belongs to another item is not taken from it', () => {
  const stored = facts({ 'performance/projects': 'p1', 'performance/projects/p1/name': '别的项目' })
  expect(matchedItems(stored, read).facts.get('performance/projects')).toEqual({ kind: 'list', ids: ['p1-1', 'p2'] })
})

test('what was taken over is found again', () => {
  const { facts: once } = matchedItems(new Map(), read)
  expect([...matchedItems(once, read).facts]).toEqual([...once])
  expect([...once]).toEqual([...read])
})
