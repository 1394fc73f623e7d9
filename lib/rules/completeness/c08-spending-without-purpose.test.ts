import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('C08'))

test.each(['generalPublicBudgetByCategory/201/usedFor', 'threePublicUsedFor/vehicleOperation', 'threePublicUsedFor/domesticReception', 'personnelExpensesInclude', 'publicUseExpensesInclude'])('%s left blank', (slot) => {
  expect(only({ [`reasons/${slot}`]: '' })).toEqual(['C08 error'])
})
test('nothing spent, nothing to tell', () => expect(only({ 'reasons/threePublicUsedFor/overseasTravel': '' })).toEqual([]))
