import { describe, expect, test } from 'vitest'
import { filterOf, filterQuery } from './finding-filter'
import { findingName } from './finding-name'

describe('the filter in the address', () => {
  test('comes back as it was kept', () => {
    const filter = { severity: 'warning', section: 'income' } as const
    expect(filterQuery(filter)).toBe('severity=warning&section=income')
    expect(filterOf(new URLSearchParams(filterQuery(filter, 'A08-1')))).toEqual(filter)
  })
  test('shows everything where the address says nothing that exists', () => {
    expect(filterOf(new URLSearchParams('severity=loud&section=../x'))).toEqual({ severity: 'all', section: null })
    expect(filterQuery({ severity: 'all', section: null })).toBe('')
  })
})

test('a finding is called the same as long as its cells are', () => {
  expect(findingName({ rule: 'A08', key: 'A08|T05!total:c2' })).toBe(findingName({ rule: 'A08', key: 'A08|T05!total:c2' }))
  expect(findingName({ rule: 'A08', key: 'A08|T05!total:c2' })).not.toBe(findingName({ rule: 'A08', key: 'A08|T05!total:c3' }))
  expect(findingName({ rule: 'A08', key: 'A08|T05!total:c2' })).toMatch(/^A08-[0-9a-z]+$/)
})
