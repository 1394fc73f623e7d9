import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const tp = 'threePublicExpenses'
const bought = (amount: string, cars: string) =>
  verdict(stated({ [`${tp}/final/vehiclePurchase`]: amount, [`${tp}/adjustedBudget/vehiclePurchase`]: '180000', [`${tp}/counts/vehiclesPurchased`]: cars })).filter((each) => each.startsWith('T52'))

test('money and car go together', () => {
  expect(bought('150000', '0')).toEqual(['T52 error'])
  expect(bought('0', '1')).toEqual(['T52 error'])
  expect(bought('150000', '1')).toEqual([])
})
