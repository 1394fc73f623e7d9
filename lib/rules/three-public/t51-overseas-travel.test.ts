import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const journey = (amount: string, groups: string, people: string): Changes => ({ [`${tp}/final/overseasTravel`]: amount, [`${tp}/adjustedBudget/overseasTravel`]: '60000', [`${tp}/counts/overseasGroups`]: groups, [`${tp}/counts/overseasPersonVisits`]: people })
const only = (...of: Parameters<typeof journey>) => verdict(stated(journey(...of))).filter((each) => each.startsWith('T51'))

test('money without a journey, a journey without money, a group of nobody', () => {
  expect(only('50000', '0', '0')).toEqual(['T51 error'])
  expect(only('0', '1', '2')).toEqual(['T51 error'])
  expect(only('50000', '1', '0')).toEqual(['T51 error'])
  expect(only('50000', '1', '2')).toEqual([])
})
test('a blank amount is nothing spent, a blank count is not checked', () => {
  expect(only('', '1', '2')).toEqual(['T51 error'])
  expect(only('50000', '', '')).toEqual([])
})
test('says all three', () => expect(findingOf(stated(journey('50000', '0', '0')), 'T51').message).toBe('因公出国（境）费 5.00 万元，出国（境）团组数 0 个，出国（境）人次数 0 人次，应同有同无。请核对“三公”经费页的因公出国（境）费、团组数和人次数。'))
