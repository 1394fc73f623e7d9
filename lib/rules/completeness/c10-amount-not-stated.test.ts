import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C10'))

test.each(['threePublicExpenses/final/overseasTravel', 'threePublicExpenses/foreignGuestReception', 'governmentProcurement/works', 'balances/openingBalance', 'performance/declaredFunds', 'agencyOperatingExpenses/administrative'])('%s', (key) => {
  expect(only({ [key]: '' })).toEqual(['C10 notice'])
})
test('the other kind of unit has nothing to state', () => expect(only({ 'agencyOperatingExpenses/civilServiceManaged': '' })).toEqual([]))
