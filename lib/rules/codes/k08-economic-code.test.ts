import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test.each(['30104', '30314'])('%s is of an older year', (code) => expect(verdict(stated({ [`basicExpenditureByEconomic/${code}`]: '100' }))).toContain('K08 error'))
test('30111 is of this year', () => expect(verdict(stated({ 'basicExpenditureByEconomic/30111': '100' }))).not.toContain('K08 error'))
