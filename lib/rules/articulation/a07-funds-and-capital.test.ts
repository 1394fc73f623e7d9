import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test.each([
  ['income of the funds', 'T04!L2:c1', '51.00'],
  ['their opening balance', 'T04!L30:c1', '1.00'],
  ['their closing balance', 'T04!R60:c4', '1.00'],
  ['their total', 'T04!R59:c4', '51.00'],
  ['one 类 of the funds', 'T04!R43:c4', '51.00'],
  ['total of state capital operations', 'T04!R59:c5', '1.00'],
] as const)('%s', (_, ref, text) => expect(verdict(printed({ [ref]: text }))).toContain('A07 error'))

test('says both places and the gap', () =>
  expect(findingOf(printed({ 'T04!L2:c1': '51.00' }), 'A07').message).toBe('财政拨款总表的政府性基金预算数与公开07表不一致：公开04表 行2 栏1为 51.00 万元，公开07表 合计 栏2为 50.00 万元，相差 1.00 万元。请以公开07表为准，改正公开04表对应的行。'))
