import { describe, expect, it } from 'vitest'
import { homeAddress, homeQueryOf } from './home-query'

describe('the address of the public home page', () => {
  it('starts at the newest year', () => {
    expect(homeQueryOf({}, [2024, 2023])).toEqual({ words: '', fiscalYear: 2024, order: 'latest', page: 1 })
  })

  it('falls back where an address makes no sense', () => {
    expect(homeQueryOf({ year: '1999', order: 'x', page: '-3', q: ['a', 'b'] }, [2024])).toEqual({ words: 'a', fiscalYear: 2024, order: 'latest', page: 1 })
    expect(homeQueryOf({}, []).fiscalYear).toBeNull()
  })

  it('reads back what it writes', () => {
    const query = { words: '教育 局', fiscalYear: 2023, order: 'expenditure', page: 2 } as const
    const written = Object.fromEntries(new URLSearchParams(homeAddress(query).slice(2)))
    expect(homeQueryOf(written, [2024, 2023])).toEqual(query)
  })
})
