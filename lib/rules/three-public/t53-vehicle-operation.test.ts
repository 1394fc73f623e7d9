import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('T53'))

test('money for a car nobody has', () => expect(only({ [`${tp}/counts/vehiclesHeld`]: '0' })).toEqual(['T53 error']))
test('a car that costs nothing', () => expect(only({ [`${tp}/final/vehicleOperation`]: '0' })).toEqual(['T53 warning']))
test('neither', () => expect(only({ [`${tp}/counts/vehiclesHeld`]: '0', [`${tp}/final/vehicleOperation`]: '0' })).toEqual([]))
