import { expect, test } from 'vitest'
import { changed, consistentFacts, reportOf, stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const lastYear = (held: string) => reportOf(changed(consistentFacts, { [`${tp}/counts/vehiclesHeld`]: held }))
const only = (changes: Changes, before?: string) => verdict(stated(changes, before === undefined ? {} : { lastYear: lastYear(before) })).filter((each) => each.startsWith('T59'))

test('bought but not there', () => expect(only({ [`${tp}/counts/vehiclesPurchased`]: '2' })).toEqual(['T59 warning']))
test('more than there were and were bought', () => {
  expect(only({ [`${tp}/counts/vehiclesHeld`]: '2' }, '1')).toEqual(['T59 warning'])
  expect(only({ [`${tp}/counts/vehiclesHeld`]: '2', [`${tp}/counts/vehiclesPurchased`]: '1' }, '1')).toEqual([])
})
test('without last year nothing is known of it', () => expect(only({ [`${tp}/counts/vehiclesHeld`]: '2' })).toEqual([]))
