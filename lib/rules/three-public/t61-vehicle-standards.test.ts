import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('T61'))

test('operation of one car', () => {
  expect(only({ [`${tp}/final/vehicleOperation`]: '50000' })).toEqual([])
  expect(only({ [`${tp}/final/vehicleOperation`]: '50001' })).toEqual(['T61 warning'])
})
test('price of a car', () => {
  const bought = (amount: string) => only({ [`${tp}/final/vehiclePurchase`]: amount, [`${tp}/counts/vehiclesPurchased`]: '2' })
  expect(bought('360000')).toEqual([])
  expect(bought('360002')).toEqual(['T61 warning'])
})
test('no car, no price', () => expect(only({ [`${tp}/counts/vehiclesHeld`]: '0', [`${tp}/final/vehicleOperation`]: '90000' })).toEqual([]))
