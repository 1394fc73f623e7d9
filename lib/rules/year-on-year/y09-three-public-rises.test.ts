import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const last = 'priorYear/threePublicExpenses'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y09'))

test('the total with what raised it is one finding', () => {
  const subject = stated({ [`${last}/vehicleOperation`]: '30000' })
  expect(verdict(subject).filter((each) => each.startsWith('Y09'))).toEqual(['Y09 warning'])
  expect(findingOf(subject, 'Y09').message).toContain('“三公”经费 5.00 万元，上年 4.10 万元，增加 0.90 万元，增长 21.95%；其中公务用车运行维护费 4.00 万元，上年 3.00 万元')
})
test('an item under a total that fell', () => expect(only({ [`${last}/reception`]: '9000', [`${last}/vehicleOperation`]: '60000' })).toEqual(['Y09 warning']))
test('a single 分', () => expect(only({ [`${last}/reception`]: '9999.99', [`${last}/vehicleOperation`]: '40000' })).toEqual(['Y09 warning']))
test('nothing stated of last year', () => expect(only(Object.fromEntries(['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception'].map((item) => [`${last}/${item}`, ''])))).toEqual([]))
