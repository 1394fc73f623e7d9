import { describe, expect, it } from 'vitest'
import { listAddress, listQueryOf, narrowed } from './list-query'

const line = (name: string, code: string, fiscalYear: number, state: 'draft' | 'published') => ({ fiscalYear, state, unit: { name, code, departmentName: name } })
const lines = [line('青禾县司法局', '119001', 2024, 'draft'), line('青禾县司法局', '119001', 2023, 'published'), line('青禾县档案馆', '143001', 2024, 'draft')]

describe('the list and its address', () => {
  it('reads back what it wrote', () => {
    const query = { words: '司法局', fiscalYear: 2024, state: 'draft' } as const
    const address = new URL(listAddress(query), 'http://localhost')
    expect(listQueryOf(Object.fromEntries(address.searchParams))).toEqual(query)
    expect(listAddress({ words: '', fiscalYear: null, state: null })).toBe('/disclosures')
  })

  it('narrows nothing where the address makes no sense', () => {
    expect(listQueryOf({ year: 'abc', state: 'lost', q: ['  ', 'x'] })).toEqual({ words: '', fiscalYear: null, state: null })
  })

  it('narrows by year, state and every word', () => {
    expect(narrowed(lines, { words: '', fiscalYear: 2024, state: null })).toHaveLength(2)
    expect(narrowed(lines, { words: '', fiscalYear: null, state: 'published' })).toEqual([lines[1]])
    expect(narrowed(lines, { words: '青禾县 143', fiscalYear: null, state: null })).toEqual([lines[2]])
    expect(narrowed(lines, { words: '司法 档案', fiscalYear: null, state: null })).toEqual([])
  })
})
