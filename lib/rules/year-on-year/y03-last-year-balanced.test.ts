import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('Y03'))

test('last year balanced too', () => {
  expect(only({ 'priorYear/expenditureGrandTotal': '5700100' })).toEqual(['Y03 error'])
  expect(only({ 'priorYear/fiscalIncomeGrandTotal': '5690000' })).toEqual(['Y03 error'])
})
test('what prints alike is alike', () => expect(only({ 'priorYear/expenditureGrandTotal': '5700049' })).toEqual([]))
test('a blank is not compared', () => expect(only({ 'priorYear/expenditureGrandTotal': '' })).toEqual([]))
