import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const guests = (amount: string, batches: string, people: string): Changes => ({ [`${tp}/foreignGuestReception`]: amount, [`${tp}/counts/foreignGuestReceptionBatches`]: batches, [`${tp}/counts/foreignGuestReceptionPersonVisits`]: people })

test('of which is not more than the whole', () => {
  expect(verdict(stated(guests('10001', '11', '81')))).toEqual(['T56 error', 'T56 error', 'T56 error'])
  expect(verdict(stated(guests('10000', '10', '80')))).toEqual([])
})
