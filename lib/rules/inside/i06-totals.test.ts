import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test.each(['T02!total:c2', 'T03!total:c3', 'T05!total:c2'] as const)('%s', (ref) => expect(verdict(printed({ [ref]: '1.00' }))).toContain('I06 error'))
test('five 类 may miss their total by three in the last place', () => {
  const only = (text: string) => verdict(printed({ 'T02!total:c2': text })).filter((each) => each.startsWith('I06'))
  expect(only('594.03')).toEqual([])
  expect(only('594.04')).toEqual(['I06 error'])
})
