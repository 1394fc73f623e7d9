import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test('元 typed into a 万元 field', () => expect(verdict(stated({ 'threePublicExpenses/final/vehicleOperation': '400000000' }))).toContain('A18 error'))
test('all of it may be 三公', () => expect(verdict(stated({ 'threePublicExpenses/final/vehicleOperation': '5930000' }))).not.toContain('A18 error'))
