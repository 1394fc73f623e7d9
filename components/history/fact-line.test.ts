import { expect, test } from 'vitest'
import { originWords, pastValues, storedWords, type FactLine } from './fact-line'

const line = (old: string | null, now: string | null): FactLine => ({ old, new: now, origin: 'entry', source: null, byName: '李会计', at: '2026-01-05T09:00:00.000Z' })

test('every value a fact had, newest first', () => {
  expect(pastValues([line('1.00', '2.00'), line(null, '1.00')]).map(({ text }) => text)).toEqual(['2.00', '1.00'])
  expect(pastValues([line('9.00', null)]).map(({ text }) => text)).toEqual([null, '9.00'])
  expect(pastValues([])).toEqual([])
})

test('values and sources as people read them', () => {
  expect(storedWords('expenditureByFunction/2010302/project', '4393880.00')).toBe('4,393,880.00')
  expect(storedWords('budgetUnit/kind', 'administrative')).toBe('行政单位')
  expect(storedWords('performance/projects', 'p1,p2')).toBe('2 项')
  expect(storedWords('balances/openingBalance', null)).toBe('空白')
  expect(originWords('priorYear/incomeGrandTotal', { origin: 'opening', source: null })).toBe('上年结转')
  expect(originWords('budgetUnit/name', { origin: 'opening', source: null })).toBe('单位名册')
  expect(originWords('balances/openingBalance', { origin: 'import', source: '校对文本“决算.pdf”' })).toBe('校对文本“决算.pdf”')
})
