import { expect, it } from 'vitest'
import { peopleAddress, peopleQueryOf } from './people-query'

it('an address is read as it was written; nonsense narrows nothing', () => {
  const query = { divisionCode: '141199', role: 'reviewer', words: '孙', page: 3 } as const
  expect(peopleQueryOf(Object.fromEntries(new URL(peopleAddress(query), 'http://localhost').searchParams))).toEqual(query)
  expect(peopleQueryOf({ role: 'king', page: '-1' })).toEqual({ divisionCode: null, role: null, words: '', page: 1 })
  expect(peopleAddress(peopleQueryOf({}))).toBe('/administration/people')
})
