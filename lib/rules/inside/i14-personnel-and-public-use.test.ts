import { expect, test } from 'vitest'
import { printed, verdict } from '@/testing/judged'

test.each(['T06!personnel:amount', 'T06!publicUse:amount'] as const)('%s', (ref) => expect(verdict(printed({ [ref]: '1.00' }))).toContain('I14 error'))
