import { describe, expect, it } from 'vitest'
import { logAddress, logQueryOf } from './log-query'

describe('the log and its address', () => {
  it('reads back what it wrote', () => {
    const query = { words: '2010302 项目支出', view: 'all', page: 3 } as const
    const address = new URL(logAddress('d1', query), 'http://localhost')
    expect(address.pathname).toBe('/disclosures/d1/history')
    expect(logQueryOf(Object.fromEntries(address.searchParams))).toEqual(query)
  })

  it('opens with what people typed', () => {
    expect(logQueryOf({ view: 'nonsense', page: '0' })).toEqual({ words: '', view: 'typed', page: 1 })
    expect(logAddress('d1')).toBe('/disclosures/d1/history')
  })
})
