import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('T62'))

test('a reception a head', () => {
  expect(only({ [`${tp}/final/reception`]: '24000' })).toEqual([])
  expect(only({ [`${tp}/final/reception`]: '24001' })).toEqual(['T62 notice'])
})
test('a journey too cheap or too dear', () => {
  const travel = (amount: string) => only({ [`${tp}/final/overseasTravel`]: amount, [`${tp}/counts/overseasPersonVisits`]: '2' })
  expect(travel('5999')).toEqual(['T62 notice'])
  expect(travel('6000')).toEqual([])
  expect(travel('200000')).toEqual([])
  expect(travel('200001')).toEqual(['T62 notice'])
  expect(travel('0')).toEqual([])
})
