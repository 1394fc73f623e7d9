import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

test.each(['30902', '31101'])('%s is closed', (code) => expect(verdict(stated({ [`basicExpenditureByEconomic/${code}`]: '5000' }))).toContain('K07 error'))
test('zero is no money', () => expect(verdict(stated({ 'basicExpenditureByEconomic/30902': '0' }))).toEqual([]))
test('opens the field', () => expect(findingOf(stated({ 'basicExpenditureByEconomic/30902': '5000' }), 'K07').cells.map((cell) => cell.ref)).toEqual(['facts!basicExpenditureByEconomic/30902:value']))
