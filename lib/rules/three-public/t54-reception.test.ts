import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const tp = 'threePublicExpenses'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('T54'))

test('reception without visitors', () => expect(only({ [`${tp}/counts/domesticReceptionBatches`]: '0', [`${tp}/counts/domesticReceptionPersonVisits`]: '0' })).toEqual(['T54 error']))
test('each kind apart', () => {
  expect(only({ [`${tp}/foreignGuestReception`]: '1000' })).toEqual(['T54 error'])
  expect(only({ [`${tp}/counts/overseasReceptionBatches`]: '1', [`${tp}/counts/overseasReceptionPersonVisits`]: '3' })).toEqual(['T54 error'])
  expect(only({ [`${tp}/foreignGuestReception`]: '1000', [`${tp}/counts/foreignGuestReceptionBatches`]: '1', [`${tp}/counts/foreignGuestReceptionPersonVisits`]: '5' })).toEqual([])
})
