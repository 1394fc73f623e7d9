import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test.each(['2010300', '2010000'])('%s is no 项', (code) => expect(verdict(stated({ [`expenditureByFunction/${code}/basic`]: '100' }))).toContain('K04 error'))
test('2010310 is one', () => expect(verdict(stated({ 'expenditureByFunction/2010350/basic': '100' }))).not.toContain('K04 error'))
