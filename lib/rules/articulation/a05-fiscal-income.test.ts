import { expect, test } from 'vitest'
import { printed, stated, verdict } from '@/testing/judged'

test('one figure in two tables', () => expect(verdict(printed({ 'T04!L27:c1': '594.01' }))).toContain('A05 error'))
test('on facts A01 speaks in its stead', () => {
  const subject = stated({ 'incomeByFunction/2010302/fiscalAppropriation': '3100000' })
  expect(verdict(subject)).toContain('A01 error')
  expect(verdict(subject)).not.toContain('A05 error')
})
